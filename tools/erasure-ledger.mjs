// The ledger of erasures, here and inside an image, with DATABASE_URL or DATABASE_URL_FILE:
//   node tools/erasure-ledger.mjs export [since]  prints the certificates, one a line, to be kept outside of the database
//   node tools/erasure-ledger.mjs replay <file>   owes them again in a database that was restored; with ENCRYPTION_KEY of ordering
// The login may become each app's role, as that of the migrations; for export that of ordering is enough.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandConnectMs, Database, everybody, openVault } from '@assay/persistence';
import { loadConfig, Logger, whose } from '@assay/runtime';
import { IsOptional, IsString, Matches } from 'class-validator';

const ROOT = resolve(import.meta.dirname, '..');
const KNOW_PEOPLE = ['ordering', 'results', 'gateway'];

class LedgerConfig {
  /** @type {string} */
  DATABASE_URL;
  /** @type {string | undefined} */
  ENCRYPTION_KEY;
}
Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// address' })(
  LedgerConfig.prototype,
  'DATABASE_URL',
);
IsOptional()(LedgerConfig.prototype, 'ENCRYPTION_KEY');
IsString()(LedgerConfig.prototype, 'ENCRYPTION_KEY');

/**
 * @param {string} app
 * @param {string} file
 * @returns {Promise<any>} what a file of the app exports
 */
const part = (app, file) => import(pathToFileURL(`${ROOT}/apps/${app}/dist/src/${file}.js`).href);

/**
 * @param {string} databaseUrl
 * @param {string} app
 */
const connect = (databaseUrl, app) =>
  Database.connect(
    { databaseUrl, app, poolMax: 1, connectMs: commandConnectMs },
    new Logger({ app: 'erasures', level: 'silent' }),
  );

/**
 * @param {string} databaseUrl
 * @param {string} [since]
 */
async function exportLedger(databaseUrl, since) {
  const { listLedger } = await part('ordering', 'erasure-ledger/list-ledger');
  const database = await connect(databaseUrl, 'ordering');
  try {
    for await (const certificate of listLedger(database, since))
      process.stdout.write(`${JSON.stringify(certificate)}\n`);
  } finally {
    await database.close();
  }
}

/**
 * @param {string} databaseUrl
 * @param {string} encryptionKey
 * @param {string} file
 */
async function replay(databaseUrl, encryptionKey, file) {
  const { SubjectSecrets } = await part('ordering', 'erasures/subject-secrets');
  const { readLedger } = await part('ordering', 'erasure-ledger/read-ledger');
  const { redoErasures } = await part('ordering', 'erasure-ledger/redo-erasures');
  const database = await connect(databaseUrl, 'ordering');
  try {
    const secrets = new SubjectSecrets(await openVault(database, encryptionKey));
    // Wrong lines are found before anything is owed.
    const ledger = readLedger(readFileSync(file, 'utf8'), secrets);
    const { known, owedAgain, nobody } = await redoErasures(database, secrets, ledger, people(databaseUrl));
    process.stdout.write(
      `${ledger.length} erasures in the ledger; of their persons ${known} are erased here, or will be, ` +
        `${nobody} are not here, and ${owedAgain} are erased again as soon as the apps are started\n`,
    );
  } finally {
    await database.close();
  }
}

/**
 * @param {string} databaseUrl
 */
async function* people(databaseUrl) {
  for (const app of KNOW_PEOPLE) {
    const { knownPeople } = await part(app, 'erasures/known-people');
    const database = await connect(databaseUrl, app);
    try {
      yield* everybody(database, knownPeople);
    } finally {
      await database.close();
    }
  }
}

/** @param {readonly string[]} asked */
async function run([command, named]) {
  const { DATABASE_URL, ENCRYPTION_KEY } = loadConfig(LedgerConfig);
  if (command === 'export') {
    if (named !== undefined && Number.isNaN(Date.parse(named))) throw new Error(`${named} is no moment`);
    return exportLedger(DATABASE_URL, named);
  }
  if (command !== 'replay' || named === undefined)
    throw new Error('say export, perhaps with a moment, or replay with a file');
  if (!ENCRYPTION_KEY)
    throw new Error('ENCRYPTION_KEY of ordering is needed to know whom the ledger is about');
  return replay(DATABASE_URL, ENCRYPTION_KEY, named);
}

try {
  await whose.everyCompany(() => run(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
