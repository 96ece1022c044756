import { companyRoleOf, ownerOf, roleOf } from './data-source-options.js';

/** What runs SQL while migrating. */
interface QueryRunner {
  query(sql: string): Promise<unknown>;
}

/** By table and key: the row that says whose it is. */
type Parents = Readonly<Record<string, readonly [key: string, parent: string, parentKey: string]>>;

/** How the rows of a schema are kept from other companies. */
export interface GuardedTables {
  /** Tables with a `company_id`; where it is empty the row is for no company to see. */
  readonly byCompany: readonly string[];
  /** The same, but where it is empty the row is for each company. */
  readonly sharedWhereEmpty?: readonly string[];
  /** Tables whose rows belong to the company of another row. */
  readonly byParent?: Parents;
  /** Tables with the envelope of an event. */
  readonly byEnvelope?: readonly string[];
  /** What no company has to do with. */
  readonly closed: readonly string[];
}

// Empty where nothing was said, and then equal to no company: an event that belongs to none has the name ''.
const company = `nullif(current_setting('assay.company', true), '')`;

/**
 * Forces row-level security on these tables: the app's own role works for every company, as do migrations, and the other one for
 * the company in `assay.company`. Frozen: a change is a new function.
 */
export async function guardRows(runner: QueryRunner, app: string, tables: GuardedTables): Promise<void> {
  for (const table of tables.byCompany) await guard(runner, app, table, `company_id = ${company}`);
  for (const table of tables.sharedWhereEmpty ?? [])
    await guard(runner, app, table, `company_id IS NULL OR company_id = ${company}`);
  for (const table of tables.byEnvelope ?? [])
    await guard(runner, app, table, `envelope ->> 'companyId' = ${company}`);
  for (const table of tables.closed) await guard(runner, app, table);
  await guardByParents(runner, app, tables.byParent ?? {});
}

/** Without a condition a company sees nothing of it. */
async function guard(
  runner: QueryRunner,
  app: string,
  table: string,
  seen?: string,
  written = seen,
): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY every_company ON ${table} TO ${roleOf(app)}, ${ownerOf(app)} USING (true)`,
  );
  if (seen === undefined || written === undefined) return;
  await runner.query(
    `CREATE POLICY one_company ON ${table} TO ${companyRoleOf(app)} USING (${seen}) WITH CHECK (${written})`,
  );
}

async function guardByParents(runner: QueryRunner, app: string, parents: Parents): Promise<void> {
  const made = new Set<string>();
  for (const [table, [key, parent, parentKey]] of Object.entries(parents)) {
    const sees = `sees_${parent}`;
    if (!made.has(sees)) await runner.query(seesParent(sees, `${app}.${parent}`, parentKey));
    made.add(sees);
    const seen = `EXISTS (SELECT 1 FROM ${parent} p WHERE p.${parentKey} = ${table}.${key})`;
    await guard(runner, app, table, seen, `${sees}(${table}.${key})`);
  }
}

// Volatile, so that it sees what the same statement has written: an order and its history are one.
function seesParent(name: string, parent: string, key: string): string {
  return `CREATE FUNCTION ${name}(wanted uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE AS
    $$ BEGIN RETURN EXISTS (SELECT 1 FROM ${parent} WHERE ${key} = wanted); END $$`;
}
