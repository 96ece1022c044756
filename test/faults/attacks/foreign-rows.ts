import pg from 'pg';
import { atLeast, exactly, type Figure } from '../scenario.js';

/** What each app's login reads of companies where nobody said for whom, or another one was said. */
export async function readForeignRows(
  logins: Readonly<Record<string, string>>,
  { own, other }: { readonly own: string; readonly other: string },
): Promise<Figure[]> {
  let [tables, unsaid, foreign] = [0, 0, 0];
  for (const [app, url] of Object.entries(logins)) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(`SET ROLE assay_${app}_company`);
      const guarded = await client.query<{ name: string; named: boolean }>(
        `SELECT DISTINCT format('%I.%I', p.schemaname, p.tablename) AS name, EXISTS (SELECT 1 FROM information_schema.columns c
            WHERE c.table_schema = p.schemaname AND c.table_name = p.tablename AND c.column_name = 'company_id') AS named
           FROM pg_policies p WHERE p.schemaname = $1 AND p.policyname = 'one_company'`,
        [app],
      );
      tables += guarded.rows.length;
      for (const { name, named } of guarded.rows) {
        // A key that was made for no company is no company's.
        unsaid += await countOf(client, named ? `${name} WHERE company_id IS NOT NULL` : name);
        await client.query('BEGIN');
        await client.query(`SELECT set_config('assay.company', $1, true)`, [own]);
        if (named) foreign += await countOf(client, `${name} WHERE company_id = '${other}'`);
        await client.query('ROLLBACK');
      }
    } finally {
      await client.end();
    }
  }
  return [
    atLeast('tables that were read with the logins of the apps', tables, 20),
    exactly('rows seen where nobody said for whom', unsaid, 0),
    exactly('rows of another company than the one that was said', foreign, 0),
  ];
}

async function countOf(client: pg.Client, from: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`);
  return rows[0]?.count ?? 0;
}
