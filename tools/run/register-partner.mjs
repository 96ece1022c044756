// The addresses that SmartRecruiters has to know, registered in the sandbox as a vendor does once at the real one.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environmentOf } from '../environment.mjs';
import { say } from '../progress.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * What was registered once stays, unless the addresses or the program that names them changed.
 * @param {string} folder
 * @param {import('../environment.mjs').Values} values
 * @param {import('./product.mjs').Servers} servers
 * @returns {Promise<void>}
 */
export async function registerPartner(folder, values, servers) {
  const env = await environmentOf('consent', values);
  const known = Object.entries(env)
    .filter(([name]) => !/^(DATABASE|NATS)/.test(name))
    .sort(([one], [other]) => one.localeCompare(other));
  const built = readFileSync(join(ROOT, '.cache/built'), 'utf8');
  const digest = createHash('sha256')
    .update(JSON.stringify([built, ...known]))
    .digest('hex');
  const file = join(folder, 'sandbox', 'registered');
  if (existsSync(file) && readFileSync(file, 'utf8') === digest) return;
  await runCommand(values, servers);
  writeFileSync(file, digest);
}

/**
 * Registers Assay's addresses at SmartRecruiters, as a vendor does once with npm run configure-partner.
 * @param {import('../environment.mjs').Values} values
 * @param {import('./product.mjs').Servers} servers
 * @returns {Promise<void>}
 */
async function runCommand(values, servers) {
  const env = await environmentOf('consent', values, servers);
  const command = join(ROOT, 'apps/consent/dist/configure-partner.js');
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
