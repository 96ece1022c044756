import type { OneDatabase } from '../../installation/one-database.js';

/** A row that somebody holds, by its table and its id. */
export interface HeldRow {
  readonly place: string;
  readonly id: string;
}

const install = `
  CREATE SCHEMA lease_witness;
  CREATE TABLE lease_witness.held (place text, id text, attempt int, login text, PRIMARY KEY (place, id));
  CREATE TABLE lease_witness.taken_over (place text, id text, loser text, attempt int, early boolean);
  CREATE TABLE lease_witness.strangers (place text, id text, holder text, attempt int, login text);
  CREATE FUNCTION lease_witness.see() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $see$
    DECLARE here text := TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
    BEGIN
      IF NEW.leased_until IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.attempt > OLD.attempt) THEN
        INSERT INTO lease_witness.taken_over SELECT place, id, login, attempt, OLD.leased_until > clock_timestamp() FROM lease_witness.held
          WHERE place = here AND id = NEW.id::text AND login <> session_user;
        INSERT INTO lease_witness.held VALUES (here, NEW.id::text, NEW.attempt, session_user)
          ON CONFLICT (place, id) DO UPDATE SET attempt = excluded.attempt, login = excluded.login;
      ELSIF TG_OP = 'UPDATE' AND OLD.leased_until IS NOT NULL AND NEW.leased_until IS DISTINCT FROM OLD.leased_until THEN
        INSERT INTO lease_witness.strangers SELECT place, id, login, attempt, session_user FROM lease_witness.held
          WHERE place = here AND id = NEW.id::text AND login <> session_user;
        IF NEW.leased_until IS NULL THEN
          DELETE FROM lease_witness.held WHERE place = here AND id = NEW.id::text;
        END IF;
      END IF;
      RETURN NULL;
    END $see$;
  DO $all$
    DECLARE one record;
    BEGIN
      FOR one IN SELECT table_schema, table_name FROM information_schema.columns
        WHERE column_name IN ('id', 'due_at', 'leased_until', 'attempt') GROUP BY 1, 2 HAVING count(*) = 4
      LOOP
        EXECUTE format('CREATE TRIGGER lease_witness AFTER INSERT OR UPDATE ON %I.%I FOR EACH ROW EXECUTE FUNCTION lease_witness.see()',
          one.table_schema, one.table_name);
      END LOOP;
    END $all$`;

/**
 * Sees in the database itself, by its login, who takes a row of owed work, who keeps or ends it, and whether that is who took
 * it last. That a row is deleted is no end: what was done long ago is swept by whoever comes.
 */
export class LeaseWitness {
  private constructor(private readonly database: OneDatabase) {}

  static async on(database: OneDatabase): Promise<LeaseWitness> {
    await database.sql(install);
    return new LeaseWitness(database);
  }

  /** What a login holds, whether its leases have ended or not. */
  heldBy(login: string): Promise<HeldRow[]> {
    return this.database.sql('SELECT place, id FROM lease_witness.held WHERE login = $1', [login]);
  }

  /** How many rows others took over: from a login in one table, or all of them. */
  takenOver(login?: string, place?: string): Promise<number> {
    return this.count('taken_over WHERE loser = coalesce($1, loser) AND place = coalesce($2, place)', [
      login,
      place,
    ]);
  }

  /** How many rows others took although their lease lasted. */
  stolen(): Promise<number> {
    return this.count('taken_over WHERE early', []);
  }

  /** How often a row was kept or ended by somebody who did not hold it any more. */
  strangers(): Promise<number> {
    return this.count('strangers', []);
  }

  private async count(which: string, values: readonly (string | undefined)[]): Promise<number> {
    const text = `SELECT count(*)::int AS rows FROM lease_witness.${which}`;
    const [row] = await this.database.sql<{ rows: number }>(text, values);
    return row?.rows ?? 0;
  }
}
