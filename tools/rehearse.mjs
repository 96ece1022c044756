// npm run rehearse: orders come in while everything that a platform team fears happens to two of every app, three NATS and
// three PostgreSQL on this machine; it ends with an account, and with 0 when nothing was lost, doubled or refused.
// --orders=100: fewer than 1000. --previous <commit>: to this release from that one, and back. --json. Words choose acts.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
await bootstrap(here);
const root = dirname(dirname(here));
process.chdir(root);
const { bundleSources } = await import('./setup/bundle-sources.mjs');
const folder = join(root, '.data', `rehearsal-${process.pid}`);
mkdirSync(folder, { recursive: true });
await bundleSources(root, folder, { main: 'test/rehearsal/main.ts' });
const { rehearse } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
let status = 1;
try {
  status = await rehearse(process.argv.slice(2), folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
}
// What is left says why: the logs stay, what could be large goes.
if (status === 0) rmSync(folder, { recursive: true, force: true });
else process.stderr.write(`the logs are in ${join(folder, 'logs')}\n`);
process.exit(status);
