import type { Database, MigrationClass, Tx } from '@assay/persistence';
import { testDatabase, type TestDatabase } from '@assay/testing';

/** So many rows are made of each table; PostgreSQL is told that there are fifty times as many, which is a million. */
const ROWS = 20_000;
const TIMES = 50;
/** A statement that looks at more rows than this looks at more than it needs. */
const MANY = 4000;

interface Asked {
  readonly sql: string;
  readonly params: readonly unknown[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** A database of one app with a million rows in each table, as far as its planner knows. */
export class LargeDatabase {
  private asked: Asked[] = [];
  /** The app's own database, whose statements are noted. */
  readonly database: Database;

  private constructor(
    private readonly store: TestDatabase,
    private readonly large: ReadonlySet<string>,
  ) {
    this.database = this.watched(store.database);
  }

  static async make(
    app: string,
    migrations: readonly MigrationClass[],
    values: Readonly<Record<string, string>> = {},
  ): Promise<LargeDatabase> {
    const store = await testDatabase(app, { migrations });
    await fill(store, app, values);
    const large = await store.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r' AND reltuples > $2`,
      [app, (ROWS * TIMES) / 2],
    );
    return new LargeDatabase(store, new Set(large.map(({ name }) => name)));
  }

  /** How many tables are large. */
  get size(): number {
    return this.large.size;
  }

  close(): Promise<void> {
    return this.store.close();
  }

  /** Does the work; names each of its statements that reads all of a large table, or looks at or sorts many rows. */
  async faults(
    work: (database: Database, rows: TestDatabase['rows']) => Promise<unknown>,
  ): Promise<string[]> {
    this.asked = [];
    await work(this.database, (entity) => this.store.rows(entity));
    const asked = this.asked.filter(({ sql }) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(sql));
    if (asked.length === 0) throw new Error('nothing was asked');
    const found: string[] = [];
    for (const one of asked) found.push(...(await this.faultsOf(one)));
    return found;
  }

  /** The plan is that for a million rows; what it looks at is counted in those that are there. */
  private async faultsOf({ sql, params }: Asked): Promise<string[]> {
    const plan = await this.planOf({ sql, params });
    if (!plan) throw new Error('PostgreSQL has no plan');
    const seen = looked(plan);
    const found = [...this.wrong(plan), ...(seen > MANY ? [`looks at ${seen} rows`] : [])];
    return found.map((fault) => `${fault}: ${sql.replace(/\s+/g, ' ').trim().slice(0, 300)}`);
  }

  private async planOf({ sql, params }: Asked): Promise<PlanNode | undefined> {
    await this.store.sql('BEGIN');
    try {
      const [row] = await this.store.sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`,
        params,
      );
      return row?.['QUERY PLAN'][0].Plan;
    } finally {
      await this.store.sql('ROLLBACK');
    }
  }

  private wrong(node: PlanNode): string[] {
    const { 'Node Type': type, 'Relation Name': table = '', Plans: below = [] } = node;
    const everything = type === 'Seq Scan' && this.large.has(table) ? [`reads all of ${table}`] : [];
    const sorted = type.endsWith('Sort') && (below[0]?.['Plan Rows'] ?? 0) > MANY ? ['sorts many rows'] : [];
    return [...everything, ...sorted, ...below.flatMap((one) => this.wrong(one))];
  }

  private watched(database: Database): Database {
    const noting =
      <T>(work: (tx: Tx) => Promise<T>) =>
      (tx: Tx): Promise<T> => {
        const runner = tx['queryRunner'];
        const ask = runner.query.bind(runner) as (...parts: unknown[]) => unknown;
        const noted = (sql: string, params: readonly unknown[] = [], ...rest: unknown[]): unknown => {
          this.asked.push({ sql, params });
          return ask(sql, params, ...rest);
        };
        Object.assign(runner, { query: noted });
        return work(tx);
      };
    const own: Pick<Database, 'transaction' | 'ownTransaction' | 'alone' | 'read'> = {
      transaction: (work) => database.transaction(noting(work)),
      ownTransaction: (work) => database.ownTransaction(noting(work)),
      alone: (work) => database.alone(noting(work)),
      read: (work) => database.read(noting(work)),
    };
    return Object.assign(Object.create(database) as Database, own);
  }
}

/** How many rows a plan took from tables, those it did not want included. */
function looked(node: PlanNode): number {
  const { 'Actual Rows': kept, 'Actual Loops': loops, 'Rows Removed by Filter': unwanted = 0 } = node;
  const own = node['Relation Name'] === undefined ? 0 : loops * (kept + unwanted);
  return (node.Plans ?? []).reduce((sum, one) => sum + looked(one), own);
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Few of these belong to many rows. */
const SHARED = /^(company_id|account_id|consumer|subject|kind|type|language|package_id|activity)$/;

const DUE = 'n % 50 = 0';

/** The n-th value of a column, by its name and type. */
function valueOf({ name, type }: Column): string {
  if (name === 'due_at') return `CASE WHEN ${DUE} THEN now() - n * interval '1 second' END`;
  if (name === 'leased_until' || name === 'published_at') return 'NULL';
  if (name === 'status') return `CASE WHEN ${DUE} THEN 'due' WHEN n % 997 = 0 THEN 'parked' ELSE 'sent' END`;
  if (SHARED.test(name)) return `'${name} ' || n % 300`;
  const values: Readonly<Record<string, string>> = {
    uuid: `(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid`,
    text: `'${name} ' || n`,
    'timestamp with time zone': `now() - n * interval '1 minute'`,
    jsonb: `'{}'`,
    boolean: 'false',
    bytea: 'sha256(n::text::bytea)',
    'text[]': `'{}'`,
  };
  return values[type] ?? '1 + n % 3';
}

async function fill(
  store: TestDatabase,
  app: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const sql: TestDatabase['sql'] = (text, params) => store.sql(text, params);
  await sql(`SET session_replication_role = replica`);
  for (const { drop } of await sql<{ drop: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop
       FROM pg_constraint WHERE contype = 'c' AND connamespace = $1::regnamespace`,
    [app],
  ))
    await sql(drop);
  const columns = await sql<Column>(
    `SELECT a.attrelid::regclass::text AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = ''`,
    [app],
  );
  for (const [table, own = []] of Object.entries(Object.groupBy(columns, (column) => column.table))) {
    const names = own.map(({ name }) => `"${name}"`);
    const all = own.map((column) => values[`${table}.${column.name}`] ?? valueOf(column));
    await sql(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    // Where a key has few values there are few rows.
    await sql(
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${all.join(', ')}
         FROM generate_series(1, ${ROWS}) n ON CONFLICT DO NOTHING`,
    );
  }
  await sql('VACUUM ANALYZE');
  await sql(
    `UPDATE pg_class SET reltuples = reltuples * ${TIMES} WHERE relnamespace = $1::regnamespace AND reltuples >= ${ROWS / 2}`,
    [app],
  );
}
