// npm run features: runs the journeys and writes docs/features.md from what they showed.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
const { runJourneys } = await import('./test/rings.mjs');
const { FEATURES_PAGE, featuresPage } = await import('./test/features.mjs');
const { shown = [], failed } = await runJourneys(root, []);
writeFileSync(join(root, FEATURES_PAGE), featuresPage(shown));
process.stdout.write(`wrote ${FEATURES_PAGE}\n`);
process.exitCode = failed > 0 ? 1 : 0;
