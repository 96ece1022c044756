import { type Database, LateNotes, type Lease, unflushed } from '@assay/persistence';
import type { Logger } from '@assay/runtime';

// An event that nobody consumes is done; the others stay until the sweep has heard that they arrived.
const written = unflushed([
  'DELETE FROM outbox WHERE id = ANY($1) AND consumers = ARRAY[]::text[]',
  `UPDATE outbox SET due_at = NULL, leased_until = NULL, published_at = now()
    WHERE id = ANY($1) AND consumers <> ARRAY[]::text[]`,
  `UPDATE outbox SET due_at = now() + interval '1 second', leased_until = NULL WHERE id = ANY($2)`,
]);

interface Note {
  readonly id: string;
  readonly published: boolean;
}

/**
 * Notes what was published, many events in one statement. A note that is lost, with the process or with PostgreSQL, costs
 * nothing but that the event is published again when its lease ends, which the stream and each inbox recognise by its id.
 */
export class PublishNotes {
  private readonly notes: LateNotes<Note>;

  constructor(
    private readonly database: Database,
    logger: Logger,
  ) {
    this.notes = new LateNotes(
      (notes) => this.keep(notes),
      (error) => logger.warn('that events were published could not be noted', { error }),
    );
  }

  /** The stream has it. */
  took({ id }: Lease): void {
    this.notes.add({ id, published: true });
  }

  /** The stream has not taken it: it is due again soon. */
  refuse({ id }: Lease): void {
    this.notes.add({ id, published: false });
    void this.write();
  }

  /** Writes all that is noted so far; what cannot be written is published again. */
  write(): Promise<void> {
    return this.notes.write();
  }

  private async keep(notes: readonly Note[]): Promise<void> {
    const [published, refused] = [true, false].map((taken) =>
      notes.filter((note) => note.published === taken).map(({ id }) => id),
    );
    await this.database.alone((tx) => tx.execute(written, [published, refused]));
    if (notes.some((note) => !note.published)) this.database.wake('outbox');
  }
}
