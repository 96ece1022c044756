import { Problem } from '@assay/contracts';
import { saveBrand, type SavedBrand, showAccount, showBrand } from '@assay/contracts/consent';
import type { AuditPage } from '@assay/contracts/gateway';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import { asVendor, type Gateway } from '../gateway.fixture.js';

const path = '/console/accounts/acme';
const texts = [{ name: 'landing.states.ready' as const, language: 'en' as const, text: 'Ready' }];
const logo = { hash: 'a'.repeat(64), width: 200, height: 50 };
let kept: SavedBrand;
let gateway: Gateway;
let ada: ConsoleVisitor;
let sue: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  ada = await ConsoleVisitor.arrive(gateway, 'admin');
  sue = await ConsoleVisitor.arrive(gateway, 'support');
  const { bus } = gateway;
  bus.answer(
    showAccount,
    () => ({ accountId: 'acme', name: 'Acme', engineUrl: 'https://e.example' }) as never,
  );
  bus.answer(showBrand, () => kept);
  bus.answer(saveBrand, ({ ifVersion, ...said }) => {
    if (!ifVersion?.includes(String(kept.revision))) throw new Problem('precondition-failed');
    return (kept = { ...said, logo, revision: kept.revision + 1 });
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  kept = {
    accountId: 'acme',
    productName: 'Acme Tests',
    contact: 'help@acme.example',
    texts,
    logo,
    revision: 7,
  };
  gateway.bus.asked.length = 0;
});

const form = {
  revision: '7',
  productName: ' Other Tests ',
  accent: '#113355',
  onAccent: '',
  senderName: '',
  replyTo: '',
  contact: '',
  helpUrl: 'https://acme.example/help',
  privacyUrl: '',
  imprintUrl: '',
  view: 'report',
  language: 'de',
};

it('an admin saves what the form says: what is empty is the installation’s, and logo and own words stay', async () => {
  const shown = await ada.open(path);
  expect(shown.body).toMatch(/name="contact"[^>]*value="help@acme.example"/);
  expect(shown.body).toContain('name="revision" value="7"');
  expect((await ada.press(`${path}/brand`, form)).to).toBe(`${path}?said=branded`);
  expect(gateway.bus.requests(saveBrand)).toEqual([
    {
      accountId: 'acme',
      productName: 'Other Tests',
      accent: '#113355',
      helpUrl: 'https://acme.example/help',
      texts,
      ifVersion: ['7'],
    },
  ]);
  expect((await ada.open(`${path}?said=branded`)).body).toContain('The brand is saved.');
});

it('what is refused is said in words, and the form has what was typed', async () => {
  const typed = { ...form, accent: 'red', helpUrl: 'nowhere' };
  const { status, body } = await ada.press(`${path}/brand`, typed);
  expect(status).toBe(400);
  expect(body).toMatch(/role="alert"/);
  expect(body).toContain('<li>Colour must be a colour such as #1f5fbf</li>');
  expect(body).toContain('<li>Help ');
  expect(body).toMatch(/name="accent"[^>]*value="red"/);
  expect(body).toMatch(/name="helpUrl"[^>]*value="nowhere"/);
  expect(body).toMatch(/name="contact"[^>]*value=""/);
  expect(body).toMatch(/selected\s*>report</);
  expect(gateway.bus.requests(saveBrand)).toEqual([]);
});

it('nobody’s change is written over unseen: it is shown beside the form, which counts when it is sent again', async () => {
  kept = { ...kept, productName: 'Meanwhile Tests', revision: 8 };
  const { status, body } = await ada.press(`${path}/brand`, form);
  expect(status).toBe(412);
  expect(body).toContain('Somebody changed it since this page was opened');
  expect(body).toContain('Meanwhile Tests');
  expect(body).toMatch(/name="productName"[^>]*value=" Other Tests "/);
  expect(kept.productName).toBe('Meanwhile Tests');
  expect(body).toContain('name="revision" value="8"');
  expect((await ada.press(`${path}/brand`, { ...form, revision: '8' })).to).toBe(`${path}?said=branded`);
  const { revision: _none, ...unread } = form;
  expect((await ada.press(`${path}/brand`, unread)).status).toBe(412);
});

it('is on the trail with who saved it and how the brand stood before and after', async () => {
  await ada.press(`${path}/brand`, form);
  // The browser has its answer before the trail has it.
  const [asked, answered] = await eventually(async () => {
    const { body } = await asVendor(gateway, 'GET', '/v1/audit?limit=1000');
    const mine = (body as AuditPage).items.filter(({ operation }) => operation === 'save-brand-from-console');
    const begun = mine.findLast(({ phase }) => phase === 'asked');
    const ended = mine.find(({ asked }) => asked !== undefined && asked === begun?.position);
    expect(ended).toBeDefined();
    return [begun, ended];
  });
  expect(asked).toMatchObject({ actor: 'console: admin-1', accountId: 'acme' });
  expect(answered).toMatchObject({ phase: 'answered', status: 303 });
  const hash: unknown = expect.stringMatching(/^hmac:/);
  expect([asked?.beforeHash, answered?.afterHash]).toEqual([hash, hash]);
  expect(asked?.beforeHash).not.toBe(answered?.afterHash);
});

it('support tries the look and saves nothing', async () => {
  const { body } = await sue.open(path);
  expect(body).toContain('Show it');
  expect(body).not.toMatch(/formaction|name="revision"|help@acme/);
  expect((await sue.press(`${path}/brand`, form)).status).toBe(403);
  expect((await ada.press(`${path}/brand`, { ...form, form: 'of nobody' })).status).toBe(403);
  expect(gateway.bus.requests(saveBrand)).toEqual([]);
});
