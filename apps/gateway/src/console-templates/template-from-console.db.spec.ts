import { Problem } from '@assay/contracts';
import { type AccountReply, showAccount } from '@assay/contracts/consent';
import {
  previewTemplate,
  removeTemplate,
  saveTemplate,
  showTemplate,
  type Template,
} from '@assay/contracts/notification';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const at = '2026-01-15T12:00:00.000Z';
const version = String(Date.parse(at));
const page = '/console/accounts/acme/templates?templateId=warm';
const path = '/console/accounts/acme/templates/warm';
const words = { language: 'de', subject: 'Hallo', body: 'Bitte: {link}' };
let kept: Template | undefined;
let gateway: Gateway;
let ada: ConsoleVisitor;
let sue: ConsoleVisitor;
let otto: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  ada = await ConsoleVisitor.arrive(gateway, 'admin');
  sue = await ConsoleVisitor.arrive(gateway, 'support');
  otto = await ConsoleVisitor.arrive(gateway, 'auditor');
  const { bus } = gateway;
  bus.answer(showAccount, ({ accountId }) => ({ accountId, name: 'Acme' }) as AccountReply);
  bus.answer(showTemplate, ({ templateId }) => {
    if (!kept) throw new Problem('template-not-found', { templateId });
    return kept;
  });
  const refuse = (body: string, subject: string) => {
    if (body.includes('{salary}'))
      throw new Problem('template-placeholder-unknown', { placeholder: '{salary}' });
    const errors = [{ pointer: '/reminder/subject', message: 'must not contain {link}' }];
    if (subject.includes('{link}')) throw new Problem('invalid-input', {}, { errors });
  };
  const refuseOthers = (ifVersion: string[] | undefined) => {
    if (!ifVersion?.includes(kept ? version : 'none')) throw new Problem('precondition-failed');
  };
  bus.answer(saveTemplate, ({ ifVersion, ...said }) => {
    refuse(said.body, said.reminder?.subject ?? '');
    refuseOthers(ifVersion);
    return (kept = { ...said, updatedAt: at });
  });
  bus.answer(removeTemplate, ({ ifVersion }) => {
    refuseOthers(ifVersion);
    kept = undefined;
    return {};
  });
  bus.answer(previewTemplate, ({ draft }) => {
    refuse(draft?.body ?? '', draft?.reminder?.subject ?? '');
    return { subject: 'x', html: `<p>${draft?.body}</p>`, text: 'x' };
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  kept = { accountId: 'acme', templateId: 'warm', ...words, updatedAt: at };
  gateway.bus.asked.length = 0;
});

const form = {
  version,
  language: 'de',
  invitationSubject: ' Hallo du ',
  invitationBody: 'Bitte:\r\n\r\n{link}',
  reminderSubject: '',
  reminderBody: '',
  deadlineSubject: 'Neue Frist',
  deadlineBody: 'Bis {deadline}',
};
const saved = () => gateway.bus.requests(saveTemplate);

it('an admin reads the words that stand, and saves what the form says: where both are empty, ours is sent', async () => {
  const { body } = await ada.open(page);
  expect(body).toMatch(/name="invitationBody"[^>]*>Bitte: \{link\}</);
  expect(body).toContain(`name="version" value="${version}"`);
  expect((await ada.press(path, form)).to).toBe(`${page}&said=written`);
  expect(saved()).toEqual([
    {
      accountId: 'acme',
      templateId: 'warm',
      language: 'de',
      subject: 'Hallo du',
      body: 'Bitte:\n\n{link}',
      deadline: { subject: 'Neue Frist', body: 'Bis {deadline}' },
      ifVersion: [version],
    },
  ]);
  expect((await ada.open(`${page}&said=written`)).body).toContain('The template is saved.');
});

it('words under a new name are begun and put back', async () => {
  kept = undefined;
  expect((await ada.open(page)).body).toContain('Nobody saved it yet');
  expect((await ada.press(path, { ...form, version: 'none' })).status).toBe(303);
  expect((await ada.press(`${path}/removal`, { version })).to).toBe(`${page}&said=unwritten`);
  expect((await ada.open(page)).body).not.toContain('Back to our words');
  expect((await ada.open('/console/accounts/acme/templates?templateId=a%2Fb')).status).toBe(400);
});

it.each(['', '/preview'])(
  'what is refused is told at its field by %s, and what was typed stays',
  async (to) => {
    for (const [change, pattern] of [
      [{ invitationBody: '{salary}' }, /id="invitationBody-error">must not contain \{salary\}/],
      [
        { reminderSubject: '{link}', reminderBody: 'x' },
        /id="reminderSubject-error">must not contain \{link\}/,
      ],
      [{ invitationSubject: '' }, /id="invitationSubject-error">/],
      [{ language: 'Klingon!' }, /id="language-error">/],
    ] as const) {
      const { status, body } = await ada.press(`${path}${to}`, { ...form, ...change });
      expect([status, body]).toEqual([400, expect.stringMatching(pattern)]);
      expect(body).toMatch(/name="deadlineBody"[^>]*>Bis \{deadline\}</);
    }
    expect(kept).toMatchObject(words);
  },
);

it('nobody’s change is written over unseen', async () => {
  const { version: _none, ...unread } = form;
  for (const fields of [{ ...form, version: 'none' }, unread]) {
    const refused = await ada.press(path, fields);
    expect([refused.status, refused.body]).toEqual([412, expect.stringContaining('Somebody changed it')]);
    expect(refused.body).toContain(`name="version" value="${version}"`);
  }
  expect((await ada.press(`${path}/removal`, { version: 'none' })).status).toBe(412);
  expect(kept).toMatchObject(words);
});

it('support looks at a mail in words that nobody saved and saves none; an auditor does neither', async () => {
  const shown = await sue.press(`${path}/preview`, { ...form, letter: 'deadline' });
  expect([shown.status, shown.body]).toEqual([200, '<p>Bitte:\n\n{link}</p>']);
  expect(gateway.bus.requests(previewTemplate)).toMatchObject([{ letter: 'deadline' }]);
  expect((await sue.open(page)).body).not.toMatch(/Save the template|Back to our words/);
  expect((await sue.press(path, form)).status).toBe(403);
  expect((await sue.press(`${path}/removal`, { version })).status).toBe(403);
  expect((await ada.press(path, { ...form, form: 'of nobody' })).status).toBe(403);
  expect((await otto.open(page)).status).toBe(403);
  expect((await otto.press(`${path}/preview`, form)).status).toBe(403);
  expect(saved()).toEqual([]);
});
