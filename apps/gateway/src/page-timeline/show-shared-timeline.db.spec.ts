import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { showInvitationTimeline } from '@assay/contracts/notification';
import { showOrder, showOrderTimeline } from '@assay/contracts/ordering';
import { showSubmissionTimeline } from '@assay/contracts/results';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

const orderId = randomUUID();
const account = { accountId: 'acme', name: 'Acme', engineUrl: 'https://engine.example/hook' };
let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway();
  gateway.bus.answer(showOrder, (asked) => {
    if (asked.orderId !== orderId) throw new Problem('order-not-found', { orderId: asked.orderId });
    return {
      orderId,
      accountId: 'acme',
      companyId: 'Acme',
      smartrecruitersOrderId: 'sr-1',
      packageId: 'pkg',
      packageName: 'Backend junior bundle',
      jobId: 'job-1',
      candidate: { id: 'c-1', firstName: 'Ola', lastName: 'Nowak', email: 'ola.nowak@mail.example' },
      status: 'rejected' as const,
      invitation: 'failed' as const,
      assessments: [],
      fields: {},
      placedAt: '2026-01-15T12:00:00.000Z',
    };
  });
  const line = {
    at: '2026-01-15T12:00:00.000Z',
    kind: 'invitation-permanent',
    text: 'It was refused.',
    evidence: {
      responseCode: 550,
      response: '550 Ola Nowak <ola.nowak@mail.example>: ola%40mail.example unknown',
    },
  };
  gateway.bus.answer(showAccount, () => account);
  gateway.bus.answer(showOrderTimeline, () => ({ entries: [] }));
  gateway.bus.answer(showInvitationTimeline, () => ({ entries: [{ ...line, source: 'notification' }] }));
  gateway.bus.answer(showSubmissionTimeline, () => ({ entries: [] }));
});

afterAll(() => gateway.close());

const path = `/v1/orders/${orderId}/timeline-links`;

async function link(body?: object): Promise<string> {
  const { status, body: made } = await asVendor(gateway, 'POST', path, body);
  expect(status).toBe(201);
  return new URL((made as { url: string }).url).pathname;
}

const open = (url: string, languages = '') =>
  gateway.app.inject({ method: 'GET', url, headers: { accept: 'text/html', 'accept-language': languages } });

it('a link shows what happened to one order, without what others wrote about anybody, and does not load itself anew', async () => {
  const { statusCode, body } = await open(await link());
  expect(statusCode).toBe(200);
  expect(body).toContain('The mail server refused the invitation for good.');
  expect(body).not.toContain('It was refused.');
  expect(body).toContain('550');
  expect(body).not.toMatch(/Ola|Nowak|mail\.example|data-live/i);
});

it('the story is told in the reader’s language, else in the account’s, else in English', async () => {
  const url = await link();
  gateway.bus.answer(showAccount, () => ({ ...account, language: 'he' }));
  const told = async (languages: string) => (await open(url, languages)).body;
  const german = await told('de-AT, en;q=0.5');
  expect(german).toContain('<html lang="de" dir="ltr"');
  expect(german).toContain('Der Mailserver hat die Einladung endgültig abgelehnt.');
  expect(await told('ja')).toContain('<html lang="he" dir="rtl"');
  gateway.bus.silence(showAccount);
  expect(await told('ja')).toContain('<html lang="en" dir="ltr"');
});

it('a link ends after seven days, or as many as were asked for, and is kept by its hash', async () => {
  const token = (await link()).split('/').at(-1) ?? '';
  await link({ days: 90 });
  const rows = await gateway.db.sql<{ days: number; hash: string }>(
    `SELECT round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days, encode(token_hash, 'escape') AS hash
     FROM timeline_links ORDER BY expires_at`,
  );
  expect(new Set(rows.map(({ days }) => days))).toEqual(new Set([7, 90]));
  expect(JSON.stringify(rows)).not.toContain(token);
  await gateway.db.sql(`UPDATE timeline_links SET expires_at = now() - interval '1 second'`);
  expect((await open(`/t/${token}`)).statusCode).toBe(404);
});

it('a link that was made up leads nowhere, and none is made for an order that is not there or for ever', async () => {
  for (const token of ['x', 'a'.repeat(43), '..%2f'])
    expect((await open(`/t/${token}`)).statusCode).toBe(404);
  const before = await gateway.db.sql('SELECT 1 FROM timeline_links');
  expect((await asVendor(gateway, 'POST', `/v1/orders/${randomUUID()}/timeline-links`)).status).toBe(404);
  for (const days of [0, 91, '7']) expect((await asVendor(gateway, 'POST', path, { days })).status).toBe(400);
  expect(await gateway.db.sql('SELECT 1 FROM timeline_links')).toEqual(before);
});
