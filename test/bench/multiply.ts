import type { Product } from './product.js';

/** A table and what differs in its copies, in terms of `n`; the rest is as the model has it. */
export interface Copies {
  readonly table: `${string}.${string}`;
  /** The column that names the order. */
  readonly key: string;
  readonly changes: Readonly<Record<string, string>>;
}

/** The id of the n-th made order: later ones sort later, as those of the product do. */
export const madeId = `(lpad(to_hex(1700000000000 + n * 1000), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid`;

/** Copies what the tables hold of one order for each n, past all rules; nothing is owed for any of them. */
export async function multiply(
  product: Product,
  model: string,
  all: readonly Copies[],
  [from, to]: readonly [from: number, to: number],
): Promise<void> {
  const client = await product.database.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    await client.query(`SET synchronous_commit = off`);
    for (const { table, key, changes } of all) {
      const [schema, name] = table.split('.');
      const { rows } = await client.query<{ column: string }>(
        `SELECT quote_ident(column_name) AS column FROM information_schema.columns
          WHERE table_schema = $1 AND table_name = $2 AND is_identity = 'NO'`,
        [schema, name],
      );
      const columns = rows.map(({ column }) => column);
      const values = columns.map((column) => changes[column] ?? (column === key ? madeId : `t.${column}`));
      await client.query(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
          FROM generate_series(${from}::bigint, ${to}::bigint) n, (SELECT * FROM ${table} WHERE ${key} = '${model}') t`,
      );
      await client.query(`VACUUM ANALYZE ${table}`);
    }
    await client.query('CHECKPOINT');
    await client.query(`RESET ALL`);
  } finally {
    client.release();
  }
}
