// The five apps alone, for a real SmartRecruiters or somebody else's simulator.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configurationFaults, environmentOf } from '../environment.mjs';
import { PRODUCT_APPS } from '../processes.mjs';
import { say } from '../progress.mjs';
import { startProductApps, startServers } from './product.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.data/start');

/**
 * Checks the whole configuration before anything starts, then starts servers that are not configured, and the apps.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @returns {Promise<void>}
 */
export async function start(life) {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'));
  // Five processes on one machine cannot share a port: each takes a free one and says which.
  /** @type {import('../environment.mjs').Values} */
  // No load balancer knows such a port, so none has to notice that an app is about to close.
  const values = {
    DRAIN_MS: '0',
    LISTEN_HOST: '127.0.0.1',
    ...forATrial(process.env.PUBLIC_URL),
    ...process.env,
    HEALTH_PORT: '0',
  };
  await refuseFaults(values);
  const servers = await startServers(life, FOLDER);
  const logFolder = join(FOLDER, 'logs');
  const apps = await startProductApps(life, PRODUCT_APPS, { values, servers, logFolder });
  const host = values.LISTEN_HOST ?? '';
  say(`Assay answers on ${host}:${apps.get('gateway')?.port}, for the world at ${values.PUBLIC_URL}`);
  if (host.startsWith('127.')) say('  only this machine gets there; LISTEN_HOST=0.0.0.0 lets others in');
  for (const { name, healthPort } of apps.values())
    say(`  ${name}: http://${host}:${healthPort}/health/ready and /metrics`);
  say(`logs are in ${logFolder}; Ctrl-C stops it`);
}

/**
 * Nobody but this machine reaches such an address: its engine, or the sandbox, is here as well.
 * @param {string | undefined} publicUrl
 * @returns {import('../environment.mjs').Values}
 */
function forATrial(publicUrl = '') {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(publicUrl)
    ? { ENGINE_LOOPBACK_ALLOWED: 'true' }
    : {};
}

/**
 * @param {import('../environment.mjs').Values} values
 * @returns {Promise<void>}
 */
async function refuseFaults(values) {
  // Where these two are not configured they are embedded, and known only later.
  const servers = { databaseUrl: 'postgres://embedded', nats: { url: 'nats://embedded', users: {} } };
  const faults = await configurationFaults(PRODUCT_APPS, (app) => environmentOf(app, values, servers));
  if (faults.length > 0) throw new Error(`the configuration is not complete:\n  ${faults.join('\n  ')}`);
}
