import { randomUUID } from 'node:crypto';
import { examine, loadConfig } from '@assay/runtime';
import { testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { OrderingConfig } from '../app.config.js';
import { checksOf } from './checks-of.js';

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase('ordering', { migrations });
  // What is looked at are rows as they are left behind, whatever they hang from.
  await store.sql('SET session_replication_role = replica');
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function findings(variables: Record<string, string> = {}): Promise<string[]> {
  const config = loadConfig(OrderingConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: store.url,
    NATS_URL: 'nats://127.0.0.1:1',
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    PUBLIC_URL: 'https://assay.example.com',
    ...variables,
  });
  const found = (await examine(checksOf(config))).findings.map(({ code, subject }) => `${code}: ${subject}`);
  return found.filter((one) => !one.startsWith('nats-unreachable'));
}

async function assigned(account: string, ...tries: (number | string)[]): Promise<void> {
  const order = randomUUID();
  await store.sql(
    'INSERT INTO assignments (id, account_id, order_id, give_up_at) VALUES ($1, $2, $1, now())',
    [order, account],
  );
  for (const [index, told] of tries.entries())
    await store.sql(
      `INSERT INTO assignment_attempts (order_id, attempt, duration_ms, outcome, http_status, detail)
       VALUES ($1, $2, 5, 'failed', $3, $4)`,
      [order, index, typeof told === 'number' ? told : null, typeof told === 'number' ? null : told],
    );
}

async function webhook(account: string, status: number): Promise<void> {
  const id = randomUUID();
  await store.sql(
    `INSERT INTO webhooks (id, key, account_id, type, payload, give_up_at)
     VALUES ($1, $3, $2, 'order.placed', '{}', now())`,
    [id, account, `the key of ${id}`],
  );
  await store.sql(
    'INSERT INTO webhook_attempts (webhook_id, attempt, duration_ms, http_status) VALUES ($1, 1, 5, $2)',
    [id, status],
  );
}

const pack = (account: string, type: string, archived = false) =>
  store.sql(
    `INSERT INTO packages (account_id, archived, assessments, description, id, name, position, type)
     VALUES ($1, $3, '[]', '', $4, 'A package', 0, $2)`,
    [account, type, archived, randomUUID()],
  );

it('the doctor finds nothing wrong with engines that take what they are told, in the end', async () => {
  await assigned('north', 'ECONNREFUSED', 503, 200);
  await webhook('north', 204);
  expect(await findings()).toEqual([]);
});

it('the doctor finds engines that do not answer, and those that take nothing as signed', async () => {
  await assigned('north', 200, 'ECONNREFUSED');
  await assigned('south', 401);
  await assigned('west', 503);
  expect(await findings()).toEqual([
    'engine-silent: account north: ECONNREFUSED',
    'engine-refuses-signature: account south: status 401',
    'engine-silent: account west: status 503',
  ]);
});

it('the doctor does not blame an engine for what was never sent', async () => {
  await assigned('north', 200, 'not-sent');
  expect(await findings()).toEqual([]);
});

it('the doctor finds webhooks that nobody takes', async () => {
  await webhook('north', 500);
  await webhook('south', 403);
  expect(await findings()).toEqual([
    'webhooks-failing: account north: status 500',
    'engine-refuses-signature: account south: status 403',
  ]);
});

it('the doctor finds packages of a kind that SmartRecruiters was not told of', async () => {
  await pack('north', 'SKILL_TEST');
  await pack('north', 'INLINE_ASSESSMENT');
  await pack('north', 'VIDEO_INTERVIEW', true);
  expect(await findings({ SUPPORTED_ASSESSMENT_TYPES: 'SKILL_TEST' })).toEqual([]);
  expect(await findings({ SUPPORTED_ASSESSMENT_TYPES: 'REFERENCE_CHECK', INLINE_OFFERED: 'false' })).toEqual([
    'package-type-undeclared: account north: 1 of type INLINE_ASSESSMENT',
    'package-type-undeclared: account north: 1 of type SKILL_TEST',
  ]);
});

it('the doctor finds fields that SmartRecruiters fills and an account maps to nothing', async () => {
  for (const field of ['unit', 'site'])
    await store.sql(
      `INSERT INTO field_observations (account_id, field_id, value) VALUES ('north', $1, 'Lab')`,
      [field],
    );
  await store.sql(
    `INSERT INTO field_mappings (account_id, mappings_document) VALUES ('north', '[{"fieldId":"unit","values":[]}]')`,
  );
  expect(await findings()).toEqual(['field-unmapped: account north: site']);
});
