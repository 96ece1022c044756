import { afterEach, beforeEach, expect, it } from 'vitest';
import { release } from './release.js';
import { HealthChecks, type HealthServer, serveHealth } from './health.js';
import { Logger } from './logger.js';
import { Metrics } from './metrics.js';

let checks: HealthChecks;
let server: HealthServer;

beforeEach(async () => {
  checks = new HealthChecks();
  server = await serveHealth({ checks, metrics: new Metrics(new Logger({ app: 'spec' })) }, 0);
});
afterEach(() => server.close());

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
  return { status: response.status, body: await response.json() };
}

it('a process is ready when every check passes', async () => {
  checks.register('database', async () => undefined);
  expect(await get('/health/ready')).toEqual({ status: 200, body: { failing: [] } });
});

it('a process whose check fails is not ready, says which and not why, and lives', async () => {
  checks.register('database', async () => {
    throw new Error('password wrong');
  });
  checks.register('broker', async () => undefined);
  expect(await get('/health/ready')).toEqual({ status: 503, body: { failing: ['database'] } });
  expect(await get('/health/live')).toEqual({ status: 200, body: { failing: [], version: release } });
});

it('a process stays ready without what it can work without, and says so', async () => {
  checks.tolerate('nats');
  checks.register('nats', async () => {
    throw new Error('gone');
  });
  expect(await get('/health/ready')).toEqual({ status: 200, body: { failing: [], degraded: ['nats'] } });
});

it('a check that never answered fails', async () => {
  checks.register('broker', () => new Promise(() => undefined));
  expect(await get('/health/ready')).toEqual({ status: 503, body: { failing: ['broker'] } });
});

it('a process stays ready while something that was well is merely slow, and says so', async () => {
  let { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  checks.register('database', () => answered);
  answer();
  expect(await get('/health/ready')).toEqual({ status: 200, body: { failing: [] } });
  ({ promise: answered, resolve: answer } = Promise.withResolvers<void>());
  expect(await get('/health/ready')).toEqual({ status: 200, body: { failing: [], degraded: ['database'] } });
  answer();
  await answered;
  expect(await get('/health/ready')).toEqual({ status: 200, body: { failing: [] } });
});

it('a process that shuts down is not ready', async () => {
  checks.shutDown();
  expect((await get('/health/ready')).status).toBe(503);
});

it('what a process measures is beside its health, its checks with it', async () => {
  checks.register('database', async () => undefined);
  checks.register('broker', async () => {
    throw new Error('gone');
  });
  const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith('assay_check_passes'));
  expect(lines).toEqual(['assay_check_passes{check="database"} 1', 'assay_check_passes{check="broker"} 0']);
});

it('there is nothing else on the health port', async () => {
  expect((await get('/')).status).toBe(404);
});

it('a health port on one address of the machine is not open on another', async () => {
  const own = await serveHealth(
    { checks, metrics: new Metrics(new Logger({ app: 'spec' })) },
    0,
    '127.0.0.1',
  );
  expect((await fetch(`http://127.0.0.1:${own.port}/health/live`)).status).toBe(200);
  // Every address between 127.0.0.1 and 127.255.255.254 is this machine.
  await expect(fetch(`http://127.0.0.2:${own.port}/health/live`)).rejects.toThrow();
  await own.close();
});
