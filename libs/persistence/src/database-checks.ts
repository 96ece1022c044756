import { type Check, type Finding, found } from '@assay/runtime';
import { databaseAdvice, UnfitDatabase } from './database-advice.js';
import { refuseUnfitDatabase } from './fit-database.js';
import { type MigrationClass, migrationName } from './migrations.js';
import { glance, visit } from './glance.js';
import type { Tx } from './tx.js';

/** Which database is looked at, and what an app expects of it. */
export interface DatabaseLook {
  readonly databaseUrl: string;
  readonly app: string;
  readonly migrations: readonly MigrationClass[];
  /** Over how many machines the installation is spread, by the copies of its events; 1 is a single one. */
  readonly machines: number;
  /** Whether orders are real, so that what is confirmed has to be kept. */
  readonly isProduction: boolean;
  /** The clock of this machine, in milliseconds. */
  readonly now?: () => number;
}

const clockMs = 10_000;

/** What the checks of an app are after that read its tables. */
export const databaseOf = (app: string): string => `PostgreSQL as ${app} uses it`;

/** Looks at the database of an app: whether it can be used, and whether what it confirms is kept. */
export function databaseChecks(look: DatabaseLook): Check[] {
  const after = databaseOf(look.app);
  return [
    { looksAt: after, run: () => usable(look) },
    {
      looksAt: `the settings and the clock of PostgreSQL (${look.app})`,
      after,
      run: () =>
        glance(look, async (tx) => [...(await durability(tx, look)), ...(await clock(tx, look.now))]),
    },
  ];
}

async function usable(look: DatabaseLook): Promise<Finding[]> {
  try {
    return await visit(look, async (database) => {
      await refuseUnfitDatabase(database, look.app);
      return migrationFindings(look, await database.read(ranMigrations));
    });
  } catch (error) {
    if (error instanceof UnfitDatabase) return [found('database-unfit', `${look.app}: ${error.message}`)];
    const advice = databaseAdvice(error);
    if (advice === undefined) throw error;
    return [found('database-unreachable', `DATABASE_URL of ${look.app}`, `PostgreSQL: ${advice}.`)];
  }
}

async function ranMigrations(tx: Tx): Promise<string[]> {
  const [table] = await tx.query<{ there: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS there`);
  if (!table?.there) return [];
  return (await tx.query<{ name: string }>('SELECT name FROM migrations')).map(({ name }) => name);
}

function migrationFindings({ app, migrations }: DatabaseLook, ran: readonly string[]): Finding[] {
  const known = migrations.map(migrationName);
  const pending = known.filter((name) => !ran.includes(name));
  const later = ran.filter((name) => !known.includes(name));
  return [
    ...(pending.length > 0 ? [found('migrations-pending', `${app}: ${pending.join(', ')}`)] : []),
    ...(later.length > 0 ? [found('schema-newer', `${app}: ${later.join(', ')}`)] : []),
  ];
}

const keeping = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;
const standbyNames = 'synchronous_standby_names';

async function durability(tx: Tx, { machines, isProduction }: DatabaseLook): Promise<Finding[]> {
  const rows = await tx.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
    [[...keeping, standbyNames]],
  );
  const set = new Map(rows.map(({ name, setting }) => [name, setting]));
  const off = keeping.filter((name) => set.get(name) === 'off');
  const lost = isProduction && off.length > 0 ? [found('commits-not-durable', `off: ${off.join(', ')}`)] : [];
  const waits =
    set.get(standbyNames) !== '' && !['off', 'local'].includes(set.get('synchronous_commit') ?? '');
  const several = waits ? undefined : await secondMachine(tx, machines);
  return several === undefined ? lost : [...lost, found('standby-asynchronous', several)];
}

async function secondMachine(tx: Tx, machines: number): Promise<string | undefined> {
  const [row] = await tx.query<{ standbys: number }>(
    'SELECT count(*)::int AS standbys FROM pg_stat_replication',
  );
  if (row && row.standbys > 0) return `${row.standbys} connected to this server`;
  return machines > 1 ? `NATS keeps ${machines} copies` : undefined;
}

// What the question took is no difference: it is halved, and given back as doubt.
async function clock(tx: Tx, now = Date.now): Promise<Finding[]> {
  const before = now();
  const [answer] = await tx.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const after = now();
  if (!answer) return [];
  const offMs = Math.abs(answer.now.getTime() - (before + after) / 2) - (after - before) / 2;
  return offMs > clockMs
    ? [found('clock-differs-from-database', `about ${Math.round(offMs / 1000)} s apart`)]
    : [];
}
