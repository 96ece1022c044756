// npm test: the set-up and every ring; ends with one line. npm test -- S8: what has that in its path or name.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { closingLines } from './closing-line-reporter.mjs';

const here = fileURLToPath(import.meta.url);
const end = (/** @type {import('./closing-line-reporter.mjs').Counts} */ counts) => {
  process.stdout.write(`${closingLines(counts)}\n`);
  process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
};

await bootstrap(here, {
  failed: () => end({ passed: 0, failed: 1, skipped: 0, skippedNames: [], failures: ['the set-up'] }),
});
const { runRings } = await import('./test/rings.mjs');
end(await runRings(dirname(dirname(here)), process.argv.slice(2)));
