// npm run replay-dead-letters -- <app> [event id]: consumes the dead letters of an app again; `all` stands for every app.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
await import('./dead-letters.mjs');
