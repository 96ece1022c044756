// npm run erasures -- export [since] | replay <file>: the ledger of who was erased, and erasing them again after a restore.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
await import('./erasure-ledger.mjs');
