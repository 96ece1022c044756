/** An UPDATE of those rows that nobody holds: who waited for one row while holding another would be in the product's way. */
export function updateUnheld(table: string, set: string, where: string): string {
  return `UPDATE ${table} SET ${set}
    WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${where} FOR UPDATE SKIP LOCKED))`;
}
