// The whole story on this machine: servers, apps, the outside world, and somebody who plays all parts once.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { PRODUCT_APPS } from '../processes.mjs';
import { say } from '../progress.mjs';
import { playStory } from '../story/story.mjs';
import { addressLines } from './address-lines.mjs';
import { startDashboard } from './dashboard.mjs';
import { areUsual, demoPorts } from './demo-ports.mjs';
import { demoValues } from './demo-values.mjs';
import { registerPartner } from './register-partner.mjs';
import { startFromNothing, startProductApps, startServers } from './product.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Starts everything, plays the story, and stays until it is stopped; with `once` it ends after the story.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {{ once: boolean, fresh: boolean, dashboard: boolean }} options
 * @returns {Promise<void>}
 */
export async function demo(life, { once, fresh, dashboard }) {
  const ports = await demoPorts(process.env);
  const folder = dataFolder(ports);
  if (fresh) await startFromNothing(folder);
  const servers = await startServers(life, folder);
  const demoSettings = demoValues(folder, ports, process.env);
  /** @type {import('../environment.mjs').Values} */
  const values = { ...process.env, ...demoSettings };
  const logFolder = join(folder, 'logs');
  const apps = await startProductApps(life, ['sandbox', ...PRODUCT_APPS], { values, servers, logFolder });
  await registerPartner(folder, values, servers);
  await settleDisk(folder);
  const assay = demoSettings.PUBLIC_URL ?? '';
  const sandbox = demoSettings.SANDBOX_PUBLIC_URL ?? '';
  const token = demoSettings.VENDOR_API_TOKEN ?? '';
  const measured = [...apps.values()].filter(({ name }) => name !== 'sandbox');
  // Before the story, so that it is seen.
  const watched = dashboard ? await startDashboard(life, folder, measured) : undefined;
  const played = await playStory({ assay, sandbox, vendorToken: token });
  if (once) await life.end(played.failed ? 1 : 0);
  const lines = addressLines({ assay, sandbox, folder, token, played, measured, watched });
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * Accounts, orders and mails name the addresses under which they were made: other ports have data of their own.
 * @param {import('./demo-ports.mjs').DemoPorts} ports
 */
function dataFolder(ports) {
  if (process.env.DEMO_DATA_DIR) return resolve(ROOT, process.env.DEMO_DATA_DIR);
  const { GATEWAY_PORT, SANDBOX_PORT } = ports;
  return join(ROOT, '.data', areUsual(ports) ? 'demo' : `demo-${GATEWAY_PORT}-${SANDBOX_PORT}`);
}

/**
 * Waits until what the set-up wrote is on disk: the system would write it in the middle of the story, and every commit
 * would wait for hundreds of megabytes of packages.
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function settleDisk(folder) {
  const child = spawn('sync', ['--file-system', folder], { stdio: 'ignore' });
  const status = await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  if (status !== 0) say(`the disk may still be busy with what was installed (sync: ${status})`);
}
