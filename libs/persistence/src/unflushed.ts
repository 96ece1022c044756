const setting = `set_config('synchronous_commit', 'off', true)`;

/**
 * One statement for `Database.alone` that writes by several others and does not wait for the disk: a crash of PostgreSQL may
 * undo it within the second. Only for what costs nothing but a repeat that is known to do no harm.
 */
// A setting of the one transaction that the statement is: nothing that others commit becomes less durable.
export function unflushed(statements: readonly string[]): string {
  const parts = statements.map((statement, number) => `part_${number} AS (${statement})`);
  return `WITH ${parts.join(', ')} SELECT ${setting}`;
}

/** The same of one that returns rows; where there are none, a row of nulls. */
export function unflushedRows(statement: string): string {
  return `WITH part AS (${statement}) SELECT part.* FROM (SELECT ${setting}) AS setting LEFT JOIN part ON true`;
}
