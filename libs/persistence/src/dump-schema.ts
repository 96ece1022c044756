import type { Database } from './database.js';
import type { Tx } from './tx.js';

interface Line {
  readonly line: string;
}

// Each returns one line per object, spelled by PostgreSQL itself. TypeORM's own table of migrations is left out.
const tablesSql = `
  SELECT c.relname AS line FROM pg_class c WHERE c.relnamespace = $1::regnamespace
    AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations' ORDER BY c.relname COLLATE "C"`;
const columnsSql = `
  SELECT format('  %s %s%s%s', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
      CASE WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY'
        WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
        WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END) AS line
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname COLLATE "C"`;
const constraintsSql = `
  SELECT format('  CONSTRAINT %s %s', quote_ident(conname), pg_get_constraintdef(oid)) AS line
  FROM pg_constraint WHERE conrelid = $1::regclass AND contype <> 'n' ORDER BY conname COLLATE "C"`;
const indexesSql = `
  SELECT pg_get_indexdef(i.indexrelid) || ';' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid = $1::regclass
    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  ORDER BY c.relname COLLATE "C"`;
const sequencesSql = `
  SELECT format('CREATE SEQUENCE %s AS %s;', quote_ident(c.relname), format_type(s.seqtypid, NULL)) AS line
  FROM pg_class c JOIN pg_sequence s ON s.seqrelid = c.oid
  WHERE c.relnamespace = $1::regnamespace AND c.relname NOT LIKE 'migrations\\_%' ORDER BY c.relname COLLATE "C"`;
const functionsSql = `
  SELECT pg_get_functiondef(p.oid) || ';' AS line FROM pg_proc p
  WHERE p.pronamespace = $1::regnamespace AND p.prokind IN ('f', 'p') ORDER BY p.proname COLLATE "C"`;

const policiesSql = `
  SELECT regexp_replace(format('CREATE POLICY %s ON %s TO %s USING (%s)%s;', polname, c.relname,
      (SELECT string_agg(r.rolname, ', ' ORDER BY r.rolname COLLATE "C") FROM pg_roles r WHERE r.oid = ANY(polroles)),
      pg_get_expr(polqual, polrelid), ' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')'), '\\s+', ' ', 'g') AS line
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polrelid = $1::regclass
  UNION ALL SELECT format('ALTER TABLE %s %s;', relname, concat_ws(', ',
      CASE WHEN relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END,
      CASE WHEN relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY' END)) FROM pg_class
    WHERE oid = $1::regclass AND (relrowsecurity OR relforcerowsecurity)
  ORDER BY 1`;

/** Describes an app's tables as text that is the same on every machine for the same migrations. */
export async function dumpSchema(database: Database, app: string): Promise<string> {
  return database.read(async (tx) => {
    const tables = await lines(tx, tablesSql, app);
    const parts = [`-- Schema ${app}, written by "npm run schema"; never edited, never run.`];
    parts.push(...(await lines(tx, sequencesSql, app)), ...(await lines(tx, functionsSql, app)));
    for (const table of tables) parts.push(await describeTable(tx, table));
    return `${parts.join('\n\n')}\n`;
  });
}

async function describeTable(tx: Tx, table: string): Promise<string> {
  const columns = await lines(tx, columnsSql, `"${table}"`);
  const constraints = await lines(tx, constraintsSql, `"${table}"`);
  const indexes = await lines(tx, indexesSql, `"${table}"`);
  const policies = await lines(tx, policiesSql, `"${table}"`);
  const body = [...columns, ...constraints].join(',\n');
  return [`CREATE TABLE ${table} (`, body, ');', ...indexes, ...policies].join('\n');
}

async function lines(tx: Tx, sql: string, name: string): Promise<string[]> {
  return (await tx.query<Line>(sql, [name])).map(({ line }) => line);
}
