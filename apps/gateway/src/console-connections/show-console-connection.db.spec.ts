import { type ConnectionStory, showConnectionStory } from '@assay/contracts/consent';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const failing: ConnectionStory = {
  connectionId: '0190b1a0-0000-7000-8000-000000000001',
  companyId: 'acme',
  accountId: 'north',
  status: 'active',
  connectedAt: '2026-01-01T12:00:00.000Z',
  health: 'failing',
  healthHistory: [
    { at: '2026-01-15T12:00:00.000Z', health: 'failing', reason: 'credential-refused', httpStatus: 401 },
    { at: '2026-01-14T12:00:00.000Z', health: 'ok' },
    { at: '2026-01-13T12:00:00.000Z', health: 'failing', reason: 'tokens-refused', httpStatus: 403 },
  ],
};
let gateway: Gateway;

beforeAll(async () => {
  gateway = await startConsole();
  gateway.bus.answer(showConnectionStory, () => failing);
});
afterAll(() => gateway.close());

it('says why a connection fails and since when, with the status, and what was before', async () => {
  const sue = await ConsoleVisitor.arrive(gateway, 'support');
  const { body } = await sue.open('/console/connections/acme');
  const [sentence = ''] = /<div class="notice bad"[\s\S]*?<\/div>/.exec(body) ?? [];
  expect(sentence).toContain('It fails: SmartRecruiters gives no token');
  expect(sentence).toContain('(HTTP 401)');
  expect(sentence).toContain('datetime="2026-01-15T12:00:00.000Z"');
  expect(body).toContain('It works again.');
  expect(body).toContain('but refuses them (HTTP 403).');
  expect(body).toContain('POST /v1/connections/{companyId}/check');
  expect(body).not.toContain('Disable …');
});

it('offers an admin to end it, and an auditor nothing', async () => {
  const [ada, otto] = await Promise.all(
    (['admin', 'auditor'] as const).map((role) => ConsoleVisitor.arrive(gateway, role)),
  );
  expect((await ada?.open('/console/connections/acme'))?.body).toContain('Disable …');
  expect((await otto?.open('/console/connections/acme'))?.body).not.toMatch(/Disable …|Check now/);
});
