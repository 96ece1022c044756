// npm run lint: everything that judges the sources without running them.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
await bootstrap(here, { built: false });
const { runChecks } = await import('./lint/checks.mjs');
const { failed } = await runChecks(dirname(dirname(here)));
process.exitCode = failed > 0 ? 1 : 0;
