// npm run mirror -- <file>: how Assay would answer recorded calls of SmartRecruiters otherwise than an earlier integration did.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here, { built: false });
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const { runMirror } = await import('./moving/mirror-lines.mjs');
const { runCommand } = await import('./moving/command.mjs');
await runCommand(runMirror, { options: [], usage: 'npm run mirror -- <file.jsonl>' });
