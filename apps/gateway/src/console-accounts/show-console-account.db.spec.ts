import { draftBrand, showAccount, showBrand } from '@assay/contracts/consent';
import { listTemplates, previewBrand, previewTemplate } from '@assay/contracts/notification';
import {
  listWebhooks,
  replayWebhook,
  replayWebhooks,
  showFieldMappings,
  showPackages,
  testWebhook,
  type Webhook,
} from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const path = '/console/accounts/acme';
const at = '2026-01-15T12:00:00.000Z';
const webhookId = '0190b1a0-0000-7000-8000-000000000003';
const webhook: Webhook = {
  webhookId,
  accountId: 'acme',
  type: 'order.completed',
  createdAt: at,
  status: 'failed',
  payload: JSON.stringify({ note: 'ola@mail.example', score: 74 }),
  attempts: [{ at, attempt: 1, durationMs: 12, httpStatus: 500, excerpt: 'no room for bo@mail.example' }],
};
let gateway: Gateway;
let sue: ConsoleVisitor;
let otto: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  sue = await ConsoleVisitor.arrive(gateway, 'support');
  otto = await ConsoleVisitor.arrive(gateway, 'auditor');
  const { bus } = gateway;
  bus.answer(
    showAccount,
    () => ({ accountId: 'acme', name: 'Acme', engineUrl: 'https://e.example' }) as never,
  );
  bus.answer(listWebhooks, () => ({ items: [webhook], nextCursor: 'older' }));
  bus.answer(showBrand, () => ({ accountId: 'acme', productName: 'Acme Tests', revision: 1 }));
  bus.answer(previewBrand, () => ({ subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' }) as never);
  bus.answer(
    showPackages,
    () =>
      ({
        accountId: 'acme',
        packages: [
          { id: 'p-1', name: 'One', assessments: [], templateId: 'warm' },
          { id: 'p-2', name: 'Two', assessments: [], templateId: 'gone' },
        ],
      }) as never,
  );
  bus.answer(showFieldMappings, () => ({ accountId: 'acme', mappings: [], effects: [] }));
  bus.answer(listTemplates, () => ({
    items: [
      {
        templateId: 'warm',
        subject: 'A warm welcome',
        language: 'en',
        ownLetters: ['invitation', 'reminder'],
        updatedAt: at,
      },
    ],
    letters: ['invitation', 'reminder', 'deadline'],
    languages: ['de', 'en'],
  }));
  bus.answer(previewTemplate, ({ letter = 'invitation' }) => ({
    subject: 'x',
    html: `<p>${letter} in own words</p>`,
    text: 'x',
  }));
  bus.answer(replayWebhook, () => webhook);
  bus.answer(testWebhook, () => webhook);
  bus.answer(replayWebhooks, () => ({ replayed: 2 }));
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

describe('the page of an account', () => {
  it('shows what was sent and what was answered, without anybody’s address', async () => {
    const { body } = await sue.open(path);
    expect(body).toContain('74');
    expect(body).toContain('no room for •••@mail.example');
    expect(body).not.toMatch(/ola@|bo@/);
    expect(body).toContain('1 try, the last: 500');
  });

  it('shows some of the webhooks, by state and kind, page by page', async () => {
    const { body } = await sue.open(`${path}?status=failed&type=&said=replayed`);
    expect(gateway.bus.requests(listWebhooks)).toEqual([{ accountId: 'acme', limit: 50, status: 'failed' }]);
    expect(body).toContain(`${path}?status=failed&#38;cursor=older`);
    expect((await sue.open(`${path}?status=odd`)).status).toBe(400);
  });

  it('shows which mails are in the account’s own words and how each reads, and the languages of ours', async () => {
    const { body } = await otto.open(path);
    expect(body).toContain('A warm welcome');
    const links = [...body.matchAll(/href="([^"]*templates[^"]*)"\s*>([^<]*)</g)].map(([, to, text]) => [
      to,
      text,
    ]);
    expect(links).toEqual([
      [`${path}/templates/warm/preview?letter=invitation`, 'invitation'],
      [`${path}/templates/warm/preview?letter=reminder`, 'reminder'],
      [`${path}/templates/warm/preview?letter=deadline`, 'deadline (ours)'],
    ]);
    expect(body).toContain(`${path}/brand-preview?language=de`);
    const preview = await otto.open(`${path}/templates/warm/preview?letter=reminder`);
    expect([preview.status, preview.body]).toEqual([200, '<p>reminder in own words</p>']);
    expect((await otto.open(`${path}/templates/warm/preview?letter=ready`)).status).toBe(400);
    await otto.open(`${path}/brand-preview?language=de`);
    expect(gateway.bus.requests(previewBrand).at(-1)).toMatchObject({ language: 'de' });
  });

  it('shows the templates that are named and the brand, and leads to what a candidate sees', async () => {
    const { body } = await sue.open(path);
    expect(body).toContain('A warm welcome');
    expect(body).toContain('not saved: ours is sent');
    expect(body).toContain('Acme Tests');
    expect((await sue.open(`${path}/brand-preview`)).body).toContain('Preview of the brand');
  });
});

describe('support', () => {
  it('looks at a page under another name and colour over what is saved, and nothing is kept', async () => {
    gateway.bus.answer(draftBrand, (request) => ({ ...request, revision: 1 }));
    const tried = { productName: 'Other Tests', accent: '#ffee00', onAccent: '' };
    const shown = await sue.press(`${path}/brand-preview`, {
      ...tried,
      view: 'landing-expired',
      language: 'de',
    });
    expect([shown.status, shown.body]).toEqual([200, expect.stringContaining('Other Tests')]);
    expect(shown.body).toContain('<html lang="de"');
    expect(gateway.bus.requests(draftBrand)).toEqual([
      { accountId: 'acme', productName: 'Other Tests', accent: '#ffee00' },
    ]);
    expect((await sue.press(`${path}/brand-preview`, { accent: 'red' })).status).toBe(400);
    expect((await sue.press(`${path}/brand-preview`, { form: 'of nobody' })).status).toBe(403);
  });

  it('sends one webhook again, a test, and everything since a moment, taken or not', async () => {
    expect((await sue.press(`${path}/webhooks/${webhookId}/replay`)).to).toBe(`${path}?said=replayed`);
    expect((await sue.press(`${path}/webhooks/test`)).to).toBe(`${path}?said=tested`);
    await sue.press(`${path}/webhooks/replay`, { failedSince: '2026-01-15T12:00' });
    await sue.press(`${path}/webhooks/replay`, { failedSince: '2026-01-15T12:00', alsoTaken: 'true' });
    expect(gateway.bus.requests(replayWebhook)).toEqual([{ webhookId }]);
    expect(gateway.bus.requests(testWebhook)).toEqual([{ accountId: 'acme' }]);
    expect(gateway.bus.requests(replayWebhooks)).toEqual([
      { accountId: 'acme', failedSince: '2026-01-15T12:00Z' },
      { accountId: 'acme', failedSince: '2026-01-15T12:00Z', alsoTaken: true },
    ]);
  });
});

it('an auditor reads the same page and may send nothing', async () => {
  expect((await otto.open(path)).body).not.toMatch(/method="post" action="\/console\/accounts/);
  for (const one of [`${webhookId}/replay`, 'test', 'replay'])
    expect((await otto.press(`${path}/webhooks/${one}`, { failedSince: '2026-01-15T12:00' })).status).toBe(
      403,
    );
  expect((await otto.press(`${path}/brand-preview`)).status).toBe(403);
  expect(gateway.bus.requests(testWebhook)).toEqual([]);
});
