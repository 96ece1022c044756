// npm run rewrap [-- show]: seals with the present encryption key what is sealed with an earlier one, and says what is left.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const states = ['consent', 'ordering'].map((app) => {
  const command = [join(root, `apps/${app}/dist/rewrap.js`), ...process.argv.slice(2)];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status;
});
process.exitCode = states.every((status) => status === 0) ? 0 : 1;
