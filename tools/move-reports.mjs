// npm run move-reports -- s3://bucket/prefix: copies the reports of the folder REPORTS_DIR into the bucket, as often as it is run.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
await import(join(root, 'apps/results/dist/move-reports.js'));
