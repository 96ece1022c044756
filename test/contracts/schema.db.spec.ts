import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dumpSchema, type MigrationClass } from '@assay/persistence';
import { testDatabase } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/generators/source-tree.mjs';

const apps = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;

async function schemaOf(app: string): Promise<string> {
  const { migrations } = (await import(`../../apps/${app}/migrations/index.ts`)) as {
    migrations: readonly MigrationClass[];
  };
  const database = await testDatabase(app, { migrations });
  try {
    return await dumpSchema(database.database, app);
  } finally {
    await database.close();
  }
}

function committed(app: string): string {
  const file = join(root, 'apps', app, 'schema.sql');
  return existsSync(file) ? readFileSync(file, 'utf8') : 'not there: npm run schema';
}

describe('the committed schema', () => {
  for (const app of apps)
    it(`of ${app} is what its migrations make`, async () => {
      expect(committed(app)).toBe(await schemaOf(app));
    });

  it('is found to differ when a migration adds a column', async () => {
    const { migrations } = await import('../../apps/notification/migrations/index.js');
    class AddNote9999 {
      async up(queryRunner: { query(sql: string): Promise<unknown> }): Promise<void> {
        await queryRunner.query('ALTER TABLE invitations ADD COLUMN note text');
      }
    }
    const database = await testDatabase('notification', { migrations: [...migrations, AddNote9999] });
    const changed = await dumpSchema(database.database, 'notification');
    await database.close();
    expect(changed).toContain('  note text');
    expect(committed('notification')).not.toContain('  note text');
  });
});
