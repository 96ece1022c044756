/** Returns the address of the PostgreSQL that vitest's set-up started for this run. */
export function testDatabaseUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('specs that need PostgreSQL are named *.db.spec.ts or *.bus.spec.ts');
  return url;
}
