import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { OrderPage } from '@assay/contracts/ordering';
import type { ShownResult } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../tools/servers/child.mjs';
import { connected, consent, invitation, ordered, start, unique } from './stories.fixture.js';
import { VendorApi } from './vendor-api.fixture.js';
import { World } from './world.fixture.js';

const example = (name: string) => resolve(import.meta.dirname, `../../libs/client/examples/${name}.ts`);

let world: World;
let engine: ChildProcess | undefined;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-vendor-'));
  world = await World.start();
});

afterAll(async () => {
  if (engine && engine.exitCode === null) {
    engine.kill();
    await once(engine, 'exit');
  }
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Resolves when the example has done what it does, with what it printed. */
async function setUp(settings: Record<string, string>): Promise<string> {
  const { PATH = '' } = process.env;
  const env = { PATH, ...settings };
  return (await promisify(execFile)(process.execPath, [example('set-up')], { cwd: folder, env })).stdout;
}

/** The example of the client as its reader runs it, with a token of its own; resolves when it listens. */
async function runEngine(): Promise<void> {
  const { PATH = '' } = process.env;
  engine = spawn(process.execPath, ['--env-file=engine.env', example('engine')], {
    cwd: folder,
    env: { PATH },
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

it('the client’s examples set up an account, take an order and report its result, with a token that sees nothing else', async () => {
  const [accountId, companyId] = [unique('vendor'), unique('company')];
  const port = await freePort();
  const { vendor } = world;
  const settings = {
    ASSAY: world.gatewayUrl,
    TOKEN: world.vendorToken,
    ACCOUNT: accountId,
    PORT: String(port),
  };
  const [said, again] = [await setUp(settings), await setUp(settings)];
  expect(again).toBe(said);
  const apiKey = said.trim().split(' ').at(-1) ?? '';
  const [, token = ''] = /^TOKEN=(.+)$/m.exec(readFileSync(join(folder, 'engine.env'), 'utf8')) ?? [];
  await runEngine();

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
