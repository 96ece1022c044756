import type { TestDatabase } from './database.js';

/** Notes from now on, as each row of the table is committed, whether its commit waits for the disk: by what the column holds. */
export async function commitSettings(
  spec: TestDatabase,
  table: string,
  column: string,
): Promise<() => Promise<Record<string, string>>> {
  // A trigger that is deferred runs in the COMMIT.
  await spec.sql(`CREATE TABLE commit_settings (what text, setting text)`);
  await spec.sql(`CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
    INSERT INTO commit_settings VALUES (to_jsonb(NEW) ->> TG_ARGV[0], current_setting('synchronous_commit'));
    RETURN NULL; END $$`);
  await spec.sql(`CREATE CONSTRAINT TRIGGER note_commit AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION note_commit('${column}')`);
  return async () => {
    const rows = await spec.sql<{ what: string; setting: string }>('SELECT * FROM commit_settings');
    return Object.fromEntries(rows.map(({ what, setting }) => [what, setting]));
  };
}
