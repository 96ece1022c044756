import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { FixedClock } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SandboxConfig } from '../app.config.js';
import { bootSandbox, type RunningSandbox } from '../boot/boot-sandbox.js';
import type { Mail } from '../mailbox/mail.js';
import { Mails } from '../mailbox/mails.js';
import { Seen } from '../seen/seen.js';
import { World } from '../state/world.js';
import { Emails } from './emails.js';

const folders = ['sandbox-', 'provider-'].map((name) => mkdtempSync(join(tmpdir(), name)));
const logger = new Logger({ app: 'sandbox', level: 'silent' });
const configIn = (folder = '') =>
  Object.assign(new SandboxConfig(), {
    SANDBOX_PORT: 0,
    SANDBOX_SMTP_PORT: 0,
    SANDBOX_DATA_DIR: folder,
    MAIL_API_KEY: 're_key',
    ASSAY_URL: 'http://localhost:1',
    VENDOR_API_TOKEN: 'vendor',
    SMARTRECRUITERS_CLIENT_ID: 'master',
    SMARTRECRUITERS_CLIENT_SECRET: 'master-secret',
  });
let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await bootSandbox(configIn(folders[0]), logger);
});
afterAll(async () => {
  await sandbox.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const email = (more: object = {}) => ({
  from: '"Acme, Inc." <assay@vendor.example>',
  to: ['ola@example.org'],
  subject: 'Your assessment',
  html: '<a href="https://assay.example/c/1">Start</a>',
  text: 'Start: https://assay.example/c/1',
  reply_to: 'people@acme.example',
  headers: { 'Auto-Submitted': 'auto-generated' },
  ...more,
});
async function call(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://localhost:${sandbox.port}${path}`, init);
  return { status: response.status, body: await response.json() };
}
const post = (key: string, body: object = email(), apiKey = 're_key') =>
  call('/mail-api/emails', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
const mails = async (to: string) => (await call(`/api/mailbox?to=${to}`, {})).body as { items: Mail[] };

it('a mail that the provider takes lands in the mailbox, once for its key, with a Message-ID of the provider’s', async () => {
  const first = await post('one');
  expect(first).toEqual({ status: 200, body: { id: expect.any(String) as string } });
  expect(await post('one')).toEqual(first);
  const { items } = await mails('ola@example.org');
  expect(items).toMatchObject([
    {
      sender: 'Acme, Inc. <assay@vendor.example>',
      subject: 'Your assessment',
      messageId: expect.stringMatching(/^<.*@mail-provider\.example>$/),
      links: ['https://assay.example/c/1'],
    },
  ]);
  const headers = Object.fromEntries((items[0]?.headers ?? []).map(({ name, value }) => [name, value]));
  expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'reply-to': 'people@acme.example' });
});

it('other words under a key that is known are refused, and the same key at once has to wait', async () => {
  await post('two');
  expect(await post('two', email({ subject: 'Another' }))).toMatchObject({
    status: 409,
    body: { name: 'invalid_idempotent_request' },
  });
  const both = await Promise.all([post('three'), post('three')]);
  const names = both.map(({ status, body }) => [status, (body as { name?: string }).name]);
  expect(names.filter(([status]) => status === 200)).not.toEqual([]);
  for (const [status, name] of names)
    if (status !== 200) expect([status, name]).toEqual([409, 'concurrent_idempotent_requests']);
});

it.each([
  ['a key that is not theirs', () => post('k', email(), 're_other'), 401, 'validation_error'],
  ['a name that is too long', () => post('k'.repeat(257)), 400, 'invalid_idempotency_key'],
  [
    'an address that takes no mail',
    () => post('k', email({ to: ['a@bounce.example'] })),
    422,
    'validation_error',
  ],
  ['no sender', () => post('k', email({ from: '' })), 422, 'missing_required_field'],
])('%s is refused', async (_what, attempt, status, name) => {
  expect(await attempt()).toMatchObject({ status, body: { statusCode: status, name } });
});

it('whoever may send is told so by what they are refused', async () => {
  const ask = (key: string) => call('/mail-api/domains', { headers: { authorization: `Bearer ${key}` } });
  expect(await ask('re_key')).toMatchObject({ status: 401, body: { name: 'restricted_api_key' } });
  expect(await ask('re_other')).toMatchObject({ status: 401, body: { name: 'validation_error' } });
});

it('a key is forgotten after a day', async () => {
  const [config, clock] = [configIn(folders[1]), new FixedClock()];
  const emails = new Emails(
    new World(config, logger),
    new Mails(config, clock),
    new Seen(config, logger),
    clock,
  );
  const asked = { from: 'a@b.example', to: 'c@d.example', subject: 's', text: 't', headers: {} };
  const take = () => emails.take('key', asked, Buffer.from('body'), true);
  const first = await take();
  clock.advance(24 * 3600 - 1);
  expect(await take()).toEqual(first);
  clock.advance(1);
  expect(await take()).not.toEqual(first);
});
