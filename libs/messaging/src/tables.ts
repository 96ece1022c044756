/** What runs SQL while migrating. */
interface QueryRunner {
  query(sql: string): Promise<unknown>;
}

/** Lets the relay take companies in turn: an event says whose it is, and whose turn it is is found in an index. */
export async function addOutboxCompany(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE outbox ADD COLUMN company_id text NOT NULL DEFAULT ''`);
  await runner.query('CREATE INDEX outbox_turn ON outbox (company_id, due_at) WHERE due_at IS NOT NULL');
}

/** Creates the tables that every app needs to speak: outbox, inbox, dead letters. Frozen: a change is a new function. */
export async function createMessagingTables(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE outbox (
      id uuid PRIMARY KEY,
      subject text NOT NULL,
      envelope jsonb NOT NULL,
      consumers text[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      due_at timestamptz DEFAULT now(),
      leased_until timestamptz,
      attempt int NOT NULL DEFAULT 0,
      published_at timestamptz
    ) WITH (fillfactor = 70)`);
  await runner.query(`CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL`);
  await runner.query(`CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL`);
  await runner.query(`
    CREATE TABLE inbox (
      event_id uuid NOT NULL,
      consumer text NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (event_id, consumer)
    )`);
  await runner.query(`CREATE INDEX inbox_received_at ON inbox (received_at)`);
  await runner.query(`
    CREATE TABLE dead_letters (
      event_id uuid NOT NULL,
      consumer text NOT NULL,
      envelope jsonb NOT NULL,
      reason text NOT NULL,
      attempts int NOT NULL DEFAULT 1,
      failed_at timestamptz NOT NULL DEFAULT now(),
      dead_at timestamptz,
      PRIMARY KEY (event_id, consumer)
    )`);
}
