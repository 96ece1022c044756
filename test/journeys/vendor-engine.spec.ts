import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { CreatedApiKey, AccountReply } from '@assay/contracts/consent';
import type { OrderPage } from '@assay/contracts/ordering';
import type { ShownResult } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../tools/servers/child.mjs';
import { connected, consent, invitation, ordered, start, unique } from './stories.fixture.js';
import { VendorApi } from './vendor-api.fixture.js';
import { World } from './world.fixture.js';

const example = resolve(import.meta.dirname, '../../libs/client/examples/engine.ts');

let world: World;
let engine: ChildProcess | undefined;

beforeAll(async () => {
  world = await World.start();
});

afterAll(async () => {
  if (engine && engine.exitCode === null) {
    engine.kill();
    await once(engine, 'exit');
  }
  await world.stop();
});

/** The example of the client as its reader runs it, with a token of its own; resolves when it listens. */
async function runEngine(settings: Record<string, string>): Promise<void> {
  const { PATH = '' } = process.env;
  engine = spawn(process.execPath, [example], {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!engine.stdout) throw new Error('the engine says nothing');
  const ended = once(engine, 'exit').then(([code]) =>
    Promise.reject(new Error(`the engine ended with ${code}`)),
  );
  // It ends after the story as well, and nobody minds.
  ended.catch(() => undefined);
  await Promise.race([once(engine.stdout, 'data'), ended]);
}

it('the engine of the client’s examples takes an order and reports its result, with a token that sees nothing else', async () => {
  const [accountId, companyId] = [unique('vendor'), unique('company')];
  const port = await freePort();
  const { vendor } = world;
  const account = { name: 'Acme Ltd', engineUrl: `http://localhost:${port}/webhooks` };
  const { webhookSecret } = (await vendor.call<AccountReply>('PUT', `/v1/accounts/${accountId}`, account))
    .body;
  const assessments = [{ id: 'python', name: 'Python', description: '20 questions', type: 'SKILL_TEST' }];
  const backend = {
    id: 'backend',
    name: 'Backend',
    description: 'One test',
    type: 'SKILL_TEST',
    assessments,
  };
  await vendor.call('PUT', `/v1/accounts/${accountId}/packages`, { packages: [backend] });
  const { apiKey } = (await vendor.call<CreatedApiKey>('POST', `/v1/accounts/${accountId}/api-keys`)).body;
  const wanted = { name: 'engine', scopes: ['read', 'write'], accountIds: [accountId] };
  const { token } = (await vendor.call<{ token: string }>('POST', '/v1/tokens', wanted)).body;
  await runEngine({
    ASSAY: world.gatewayUrl,
    TOKEN: token,
    SECRET: webhookSecret,
    PORT: String(port),
  });

  await world.sandbox.addCompany(companyId);
  expect((await consent(world, { companyId, apiKey })).status).toBe(200);
  const { email } = await ordered(world, companyId, { packageId: 'backend' });
  const address = await start(await invitation(world, email));
  expect(await (await fetch(address)).text()).toBe('Thank you, that was all.');

  const own = new VendorApi(world.gatewayUrl, token);
  const other = await connected(world);
  await ordered(world, other.companyId);
  const { items } = (await own.call<OrderPage>('GET', '/v1/orders')).body;
  expect(items.map((order) => order.accountId)).toEqual([accountId]);
  const orderId = items[0]?.orderId ?? '';
  await eventually(async () => {
    const { body } = await own.call<ShownResult>('GET', `/v1/orders/${orderId}/result`);
    expect(body).toMatchObject({ score: 74, submission: 'delivered' });
  });
  const [foreign] = await vendor
    .call<OrderPage>('GET', `/v1/orders?accountId=${other.accountId}`)
    .then(({ body }) => body.items);
  for (const path of [
    `/v1/orders/${foreign?.orderId}`,
    `/v1/orders/${foreign?.orderId}/timeline`,
    `/v1/accounts/${other.accountId}/policy`,
  ])
    expect([path, (await own.call('GET', path)).status]).toEqual([path, 404]);
  const { status } = await own.call('DELETE', `/v1/connections/${other.companyId}`);
  expect(status).toBe(403);
});
