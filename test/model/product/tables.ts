import type { TestDatabase } from '@assay/testing';

type Store = Pick<TestDatabase, 'sql'>;

const sweepEvery = 50;
// Each entry holds the hash of the one before, with its moment in it.
const still = ['audit_entries', 'migrations'];

/** The tables of one app, as somebody who may see and change everything. */
export class Tables {
  private begun = 0;

  private constructor(
    private readonly store: Store,
    readonly names: readonly string[],
  ) {}

  /** Knows the tables, and keeps what is in them now as what each run begins with. */
  static async of(app: string, store: Store): Promise<Tables> {
    const columns = await store.sql<{ table: string; column: string; type: string }>(
      `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'`,
      [app],
    );
    const names = [...new Set(columns.map(({ table }) => table))].filter((name) => name !== 'migrations');
    const moves = names.filter((name) => !still.includes(name)).flatMap((name) => moved(name, columns));
    const kept: string[] = [];
    await store.sql('CREATE SCHEMA kept');
    for (const name of names) kept.push(...(await keep(store, name)));
    const empty = names.map((name) => `DELETE FROM ${name}`);
    const queues = columns.filter(({ column }) => column === 'due_at').map(({ table }) => table);
    // Neither keys nor triggers have a say: nothing is decided here. Said once, for it costs every plan.
    await store.sql('SET session_replication_role = replica');
    await store.sql(planned('begin()', [...empty, ...kept]));
    await store.sql(planned('age(since interval)', moves));
    await store.sql(`PREPARE look AS ${queues.map(isDue).join(' UNION ALL ')}`);
    return new Tables(store, names);
  }

  /** Everything as it was in the beginning. */
  async reset(): Promise<void> {
    this.begun += 1;
    // Nobody else sweeps up after thousands of stories.
    if (this.begun % sweepEvery === 0) await this.store.sql(`VACUUM ${this.names.join(', ')}`);
    await this.store.sql('SELECT kept.begin()');
  }

  /** Everything is so many seconds longer ago. */
  async age(seconds: number): Promise<void> {
    await this.store.sql(`SELECT kept.age(interval '${seconds} seconds')`);
  }

  /** The tables in which something is due that nobody holds. */
  async due(): Promise<string[]> {
    return (await this.store.sql<{ name: string }>('EXECUTE look')).map(({ name }) => name);
  }

  /** What SQL says of them. */
  rows<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.store.sql<R>(text, params);
  }
}

function moved(table: string, columns: readonly { table: string; column: string; type: string }[]): string[] {
  const moments = columns.filter((one) => one.table === table && one.type.startsWith('timestamp'));
  if (moments.length === 0) return [];
  return [`UPDATE ${table} SET ${moments.map(({ column }) => `${column} = ${column} - since`).join(', ')}`];
}

function isDue(table: string): string {
  return `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${table} WHERE due_at <= now() AND (leased_until IS NULL OR leased_until < now()))`;
}

async function keep(store: Store, table: string): Promise<string[]> {
  const [found] = await store.sql<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
  if (!found?.rows) return [];
  await store.sql(`CREATE TABLE kept.${table} AS SELECT * FROM ${table}`);
  return [`INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept.${table}`];
}

// A story says the same hundreds of times: a function keeps its plans.
function planned(head: string, statements: readonly string[]): string {
  return `CREATE FUNCTION kept.${head} RETURNS void LANGUAGE plpgsql AS $body$ BEGIN ${statements.join('; ')}; END $body$`;
}
