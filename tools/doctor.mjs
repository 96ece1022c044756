// npm run doctor [-- --json]: what is wrong with this installation, each with what to do about it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
await import('./examine.mjs');
