// The whole story on this machine: servers, apps, the outside world, and somebody who plays all parts once.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { environmentOf } from '../environment.mjs';
import { PRODUCT_APPS } from '../processes.mjs';
import { say } from '../progress.mjs';
import { playStory } from '../story/story.mjs';
import { demoValues } from './demo-values.mjs';
import { startServers, startWatchedApps } from './product.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.data/demo');

/**
 * Starts everything, plays the story, and stays until it is stopped; with `once` it ends after the story.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {{ once: boolean }} options
 * @returns {Promise<void>}
 */
export async function demo(life, { once }) {
  const servers = await startServers(life, FOLDER);
  const demoSettings = await demoValues(FOLDER);
  /** @type {import('../environment.mjs').Values} */
  const values = { ...process.env, ...demoSettings };
  const logFolder = join(FOLDER, 'logs');
  await startWatchedApps(life, ['sandbox', ...PRODUCT_APPS], { values, servers, logFolder });
  await configurePartner(values, servers);
  await settleDisk();
  const assay = values.PUBLIC_URL ?? '';
  const sandbox = values.SANDBOX_PUBLIC_URL ?? '';
  const failed = await playStory({ assay, sandbox, vendorToken: values.VENDOR_API_TOKEN ?? '' });
  if (once) await life.end(failed ? 1 : 0);
  printAddresses({ assay, sandbox, logFolder, token: values.VENDOR_API_TOKEN ?? '' });
}

/**
 * Registers Assay's addresses at SmartRecruiters, as a vendor does once with npm run configure-partner; another demo may
 * have had other ports.
 * @param {import('../environment.mjs').Values} values
 * @param {import('./product.mjs').Servers} servers
 * @returns {Promise<void>}
 */
async function configurePartner(values, servers) {
  const env = await environmentOf('consent', values, servers);
  const command = join(ROOT, 'apps/consent/dist/src/configure-partner.js');
  const child = spawn(process.execPath, [command, '--apply', '--replace'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (status !== 0) throw new Error(`configure-partner ended with ${status}:\n${output}`);
  say('the partner configuration is registered at the sandbox’s SmartRecruiters');
}

/**
 * Waits until what the set-up wrote is on disk: the system would write it in the middle of the story, and every commit
 * would wait for hundreds of megabytes of packages.
 * @returns {Promise<void>}
 */
async function settleDisk() {
  const child = spawn('sync', ['--file-system', FOLDER], { stdio: 'ignore' });
  const status = await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  if (status !== 0) say(`the disk may still be busy with what was installed (sync: ${status})`);
}

/** @param {{ assay: string, sandbox: string, logFolder: string, token: string }} places */
function printAddresses({ assay, sandbox, logFolder, token }) {
  const lines = [
    '',
    `  SmartRecruiters, mailbox and engine (sandbox)   ${sandbox}`,
    `  Assay’s vendor API, described and to be tried   ${assay}/docs`,
    `    its bearer token                              ${token}`,
    `  logs                                            ${logFolder}`,
    '',
    '  Ctrl-C stops everything this command started.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
