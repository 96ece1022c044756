import { commandConnectMs, Database } from '@assay/persistence';
import { loadConfig, Logger, whose } from '@assay/runtime';
import { AuditCommandConfig } from './audit/audit-command.config.js';
import { readAudit } from './audit/read-audit.js';

// The command behind `npm run audit`: exit status 0 unless an entry was altered or something failed.
try {
  const { DATABASE_URL: databaseUrl } = loadConfig(AuditCommandConfig);
  const logger = new Logger({ app: 'audit', level: 'silent' });
  const options = { databaseUrl, app: 'gateway', poolMax: 1, connectMs: commandConnectMs };
  const database = await Database.connect(options, logger);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const [, , command = 'verify', companyId] = process.argv;
  const fine = await whose.everyCompany(() => readAudit(database, { command, companyId, print }));
  process.exitCode = fine ? 0 : 1;
  await database.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
