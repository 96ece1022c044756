// npm run bench: how quick and how cheap the product is, beside what it was and what one would write by hand; the figures
// go to docs/performance.md. npm run bench -- intake growth: those parts. --quick: all of it in minutes, to see that it runs.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
await bootstrap(here);
const root = dirname(dirname(here));
process.chdir(root);
const { bundleSources } = await import('./setup/bundle-sources.mjs');
const folder = join(root, '.data', `bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
await bundleSources(root, folder, {
  main: 'test/bench/main.ts',
  limit: 'test/bench/baselines/limit.ts',
  'by-hand': 'test/bench/baselines/by-hand.ts',
});
const { bench } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
try {
  process.exitCode = await bench(process.argv.slice(2), folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
