import { commandConnectMs, Database } from '@assay/persistence';
import { loadConfig, Logger, whose } from '@assay/runtime';
import { ResultsConfig } from './app.config.js';
import { FolderStore } from './files/folder-store.js';
import { openStore } from './files/open-store.js';
import { bucketAndPrefix } from './report-store.config.js';
import { moveReportFiles } from './reports/move-report-files.js';

// The command behind `npm run move-reports`: exit status 0 when every report is in the bucket.
try {
  const config = loadConfig(ResultsConfig);
  const [, , address = ''] = process.argv;
  if (!bucketAndPrefix.test(address))
    throw new Error('Say which bucket: npm run move-reports -- s3://bucket/prefix');
  const logger = new Logger({ app: 'move-reports', level: 'silent' });
  const database = await Database.connect(
    { databaseUrl: config.DATABASE_URL, app: 'results', poolMax: 1, connectMs: commandConnectMs },
    logger,
  );
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const from = new FolderStore(config.REPORTS_DIR);
  const to = await openStore({ ...config, REPORTS_STORE: address });
  const done = await whose.everyCompany(() => moveReportFiles(database, { from, to, print }));
  process.exitCode = done ? 0 : 1;
  await database.close();
} catch (error) {
  const causes = error instanceof Error ? [error, error.cause].filter((one) => one instanceof Error) : [];
  process.stderr.write(`${causes.map(({ message }) => message).join(' ') || String(error)}\n`);
  process.exitCode = 1;
}
