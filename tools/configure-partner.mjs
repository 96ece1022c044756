// npm run configure-partner [-- --apply]: compares our addresses with those SmartRecruiters has, and sets them.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
await import(join(root, 'apps/consent/dist/configure-partner.js'));
