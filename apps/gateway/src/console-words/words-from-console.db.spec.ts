import { Problem } from '@assay/contracts';
import {
  type AccountReply,
  draftBrand,
  saveBrand,
  type SavedBrand,
  showAccount,
  showBrand,
} from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const logo = { hash: 'a'.repeat(64), width: 200, height: 50 };
const ready = { name: 'landing.states.ready' as const, language: 'en' as const, text: 'Whenever you like.' };
const german = { name: 'landing.states.ready' as const, language: 'de' as const, text: 'Wann Sie wollen.' };
let kept: SavedBrand;
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
  bus.answer(
    showAccount,
    () => ({ accountId: 'acme', name: 'Acme', engineUrl: 'https://e.example' }) as AccountReply,
  );
  bus.answer(showBrand, ({ accountId }) =>
    accountId === undefined && kept.accountId !== undefined
      ? { revision: 1, texts: [{ name: 'landing.slow', language: 'en', text: 'Of all accounts.' }] }
      : kept,
  );
  // What consent refuses, in its words.
  const refuse = ({ texts = [] }: Partial<SavedBrand>) => {
    const at = texts.findIndex(({ text }) => text.includes('{candidate}'));
    const errors = [{ pointer: `/texts/${at}/text`, message: 'must not contain {candidate}' }];
    if (at >= 0) throw new Problem('invalid-input', {}, { errors });
  };
  bus.answer(draftBrand, (request) => {
    refuse(request);
    return { ...request, revision: 7 };
  });
  bus.answer(saveBrand, ({ ifVersion, ...said }) => {
    refuse(said);
    if (!ifVersion?.includes(String(kept.revision))) throw new Problem('precondition-failed');
    return (kept = { ...said, logo, revision: kept.revision + 1 });
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

describe.each([
  ['the installation', '/console/brand/words', {}],
  ['an account', '/console/accounts/acme/brand/words', { accountId: 'acme' }],
])('the words of %s', (_whose, path, named) => {
  const at = `${path}?part=landing&language=en`;
  const form = { revision: '7', part: 'landing', language: 'en' };
  const saved = () => gateway.bus.requests(saveBrand);
  beforeEach(() => {
    kept = { ...named, productName: 'Acme Tests', texts: [ready, german], logo, revision: 7 };
  });

  it('stand beside ours, page by page and language by language, with what they may hold', async () => {
    const { body } = await ada.open(at);
    expect(body).toMatch(/name="landing.states.ready"[^>]*>\s*Whenever you like\.</);
    expect(body).toContain('Nothing begins before you press Start.');
    expect(body).toContain('<code>{packageName}</code>');
    expect((await ada.open(`${path}?language=de`)).body).toMatch(
      /name="landing.states.ready"[^>]*>\s*Wann Sie wollen\.</,
    );
    expect((await ada.open(`${path}?part=report`)).body).toContain('name="report.access.who"');
    expect((await ada.open(`${path}?part=nowhere`)).status).toBe(400);
    expect((await ada.open(`${path}?language=xx`)).status).toBe(400);
  });

  it('are saved as one page in one language says them: all else of the brand stays', async () => {
    const typed = {
      ...form,
      'landing.states.ready': ' Take it\r\nnow. ',
      'landing.slow': '',
      'landing.hello': 'Hi {firstName}',
    };
    expect((await ada.press(path, typed)).to).toBe(`${at}&said=worded`);
    expect(saved()).toEqual([
      {
        ...named,
        productName: 'Acme Tests',
        texts: [
          { name: 'landing.hello', language: 'en', text: 'Hi {firstName}' },
          { name: 'landing.states.ready', language: 'en', text: 'Take it\nnow.' },
          german,
        ],
        ifVersion: ['7'],
      },
    ]);
    expect((await ada.open(`${at}&said=worded`)).body).toContain('The words are saved.');
  });

  it('are put back one by one, and what was typed beside them is kept', async () => {
    const typed = {
      ...form,
      'landing.states.ready': 'Still here',
      'landing.hello': 'Hi',
      original: 'landing.states.ready',
    };
    expect((await ada.press(path, typed)).status).toBe(303);
    expect(saved()[0]?.texts).toEqual([{ name: 'landing.hello', language: 'en', text: 'Hi' }, german]);
  });

  it.each(['', '/preview'])(
    'that cannot be are told at their field by %s, with all that was typed',
    async (to) => {
      const typed = { ...form, 'landing.hello': 'Hi', 'landing.slow': 'Dear {candidate}' };
      const { status, body } = await ada.press(`${path}${to}`, typed);
      expect(status).toBe(400);
      expect(body).toContain('<li>landing.slow must not contain {candidate}</li>');
      expect(body).toMatch(/id="landing.slow-error">It must not contain \{candidate\}/);
      expect(body).toMatch(/name="landing.slow"[^>]*aria-invalid="true"[^>]*>\s*Dear \{candidate\}</);
      expect(body).toMatch(/name="landing.hello"[^>]*>\s*Hi</);
      expect(kept.revision).toBe(7);
      const long = await ada.press(`${path}${to}`, { ...form, 'landing.slow': 'x'.repeat(601) });
      expect(long.body).toMatch(/id="landing.slow-error">It must be [^<]*600/);
    },
  );

  it('that somebody else has changed since are not written over', async () => {
    kept = { ...kept, revision: 8 };
    const { revision: _none, ...unread } = form;
    for (const fields of [form, unread]) {
      const refused = await ada.press(path, { ...fields, 'landing.hello': 'Hi' });
      expect([refused.status, refused.body]).toEqual([412, expect.stringContaining('Somebody changed it')]);
      expect(refused.body).toContain('name="revision" value="8"');
    }
    expect(kept.texts).toEqual([ready, german]);
  });

  it('are seen on a page before they are saved, by support as well', async () => {
    const typed = { ...form, 'landing.headings.ready': 'Come in, {firstName}', view: 'landing-ready' };
    for (const who of [ada, sue]) {
      const { status, body } = await who.press(`${path}/preview`, typed);
      expect([status, body.replace(/<\/?bdi>/g, '')]).toEqual([200, expect.stringContaining('Come in, Zoë')]);
    }
    expect(saved()).toEqual([]);
  });

  it('are an admin’s to save and everybody’s to read', async () => {
    expect((await sue.press(path, { ...form, 'landing.hello': 'Hi' })).status).toBe(403);
    expect((await ada.press(path, { ...form, form: 'of nobody' })).status).toBe(403);
    expect((await otto.press(`${path}/preview`, form)).status).toBe(403);
    expect((await sue.open(at)).body).not.toContain('Save the words');
    expect((await otto.open(at)).body).toContain('Whenever you like.');
    expect((await otto.open(at)).body).not.toContain('Show it');
    expect(saved()).toEqual([]);
  });

  it('of a text that there is not are refused', async () => {
    expect((await ada.press(path, { ...form, 'landing.start': 'Go' })).status).toBe(400);
    expect(saved()).toEqual([]);
  });
});

it('an account sees what it takes over from the installation, and no page that is seen before it is known', async () => {
  kept = { accountId: 'acme', revision: 7 };
  const { body } = await ada.open('/console/accounts/acme/brand/words');
  expect(body).toMatch(/Of the installation: <bdi[^>]*>Of all accounts\./);
  expect(body).not.toContain('>consent<');
  expect(
    (
      await ada.press('/console/accounts/acme/brand/words', {
        revision: '7',
        part: 'consent',
        language: 'en',
        'consent.key.title': 'x',
      })
    ).status,
  ).toBe(400);
});
