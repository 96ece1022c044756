import { type Database, LateNotes, type Lease, unflushed } from '@assay/persistence';
import type { Logger } from '@assay/runtime';

// A process that slept past its lease says nothing any more of what another one holds or has published since.
const heldOf = (ids: string, attempts: string): string =>
  `unnest(${ids}::uuid[], ${attempts}::int[]) AS noted (id, attempt)
    WHERE o.id = noted.id AND o.attempt = noted.attempt AND o.leased_until IS NOT NULL`;

// An event that nobody consumes is done; the others stay until the sweep has heard that they arrived.
const written = unflushed([
  `DELETE FROM outbox o USING ${heldOf('$1', '$2')} AND o.consumers = ARRAY[]::text[]`,
  `UPDATE outbox o SET due_at = NULL, leased_until = NULL, published_at = now()
    FROM ${heldOf('$1', '$2')} AND o.consumers <> ARRAY[]::text[]`,
  `UPDATE outbox o SET due_at = now() + interval '1 second', leased_until = NULL FROM ${heldOf('$3', '$4')}`,
]);

interface Note {
  readonly id: string;
  readonly attempt: number;
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
  took({ id, attempt }: Lease): void {
    this.notes.add({ id, attempt, published: true });
  }

  /** The stream has not taken it: it is due again soon. */
  refuse({ id, attempt }: Lease): void {
    this.notes.add({ id, attempt, published: false });
    void this.write();
  }

  /** Writes all that is noted so far; what cannot be written is published again. */
  write(): Promise<void> {
    return this.notes.write();
  }

  private async keep(notes: readonly Note[]): Promise<void> {
    const told = [true, false].flatMap((taken) => {
      const some = notes.filter(({ published }) => published === taken);
      return [some.map(({ id }) => id), some.map(({ attempt }) => attempt)];
    });
    await this.database.alone((tx) => tx.execute(written, told));
    if (notes.some((note) => !note.published)) this.database.wake('outbox');
  }
}
