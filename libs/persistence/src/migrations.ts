import type { QueryRunner } from 'typeorm';
import { UnfitDatabase } from './database-advice.js';
import type { Database } from './database.js';

/** A migration, as an app lists it in migrations/index.ts. */
export type MigrationClass = new () => { up(queryRunner: QueryRunner): Promise<void> };

/** Returns the name under which a migration is recorded, or throws where its class has no number. */
export function migrationName(migration: MigrationClass): string {
  const [, intent, number] = /^([A-Z][A-Za-z]*)(\d{4,13})$/.exec(migration.name) ?? [];
  if (!intent || !number)
    throw new Error(`the migration ${migration.name} must be named like CreateOrders0001`);
  // TypeORM reads the order out of the last thirteen characters of the name, where it expects a time stamp.
  return intent + number.padStart(13, '0');
}

/** Throws where one of these migrations has not been run. */
export async function refusePendingMigrations(
  database: Database,
  migrations: readonly MigrationClass[],
): Promise<void> {
  if (migrations.length === 0) return;
  const rows = await database.read(async (tx) => {
    const [table] = await tx.query<{ there: boolean }>(
      `SELECT to_regclass('migrations') IS NOT NULL AS there`,
    );
    return table?.there ? tx.query<{ name: string }>('SELECT name FROM migrations') : [];
  });
  const known = new Set(rows.map(({ name }) => name));
  const pending = migrations.map(migrationName).filter((name) => !known.has(name));
  if (pending.length > 0) throw new UnfitDatabase(`migrations have to be run first: ${pending.join(', ')}`);
}
