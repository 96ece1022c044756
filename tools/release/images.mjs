// npm run images: builds every image of this checkout and runs each as the manifests say, where there is something to
// build and to run them with.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from '../bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '../..');
await bootstrap(here);
const { closingLines } = await import('../closing-line-reporter.mjs');
const { runVitest } = await import('../test/vitest-run.mjs');
const counts = await runVitest(root, { rings: ['images'], options: [] });
process.stdout.write(`${closingLines(counts)}\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
