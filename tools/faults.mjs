// npm run faults: every scenario of docs/reliability.md on servers and apps of its own, at the numbers of the plan; one line each, and 0
// when every figure held and nothing that people outside saw breaks a promise. --seed=8: other moments. --scale=0.02: fewer of
// everything, to see that it runs; --write writes docs/reliability.md all the same. --lanes=1: one at a time instead of two and one that mostly waits.
// --json. --keep: histories and logs stay. Numbers or words choose scenarios.
// --broken: builds in which one rule of reliability is broken, R2 R5 or all of them; 0 when each of them went red.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
await bootstrap(here);
const root = dirname(dirname(here));
process.chdir(root);
const { bundleSources } = await import('./setup/bundle-sources.mjs');
const folder = join(root, '.data', `faults-${process.pid}`);
mkdirSync(folder, { recursive: true });
await bundleSources(root, folder, { main: 'test/faults/main.ts' });
const { faults } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
let status = 1;
try {
  status = await faults(process.argv.slice(2), folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
}
if (status === 0 && !process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true });
else process.stderr.write(`the histories and logs are in ${folder}\n`);
process.exit(status);
