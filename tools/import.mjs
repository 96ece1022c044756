// npm run import -- <file> [--apply]: has what an earlier integration had move in, or says what would become of it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here, { built: false });
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const { runImport } = await import('./moving/import-lines.mjs');
const { runCommand } = await import('./moving/command.mjs');
await runCommand(runImport, { options: ['--apply'], usage: 'npm run import -- <file.jsonl> [--apply]' });
