import { type Database, type Lease, unflushed } from '@assay/persistence';
import type { Logger } from '@assay/runtime';

const patienceMs = 1000;
const most = 200;

// An event that nobody consumes is done; the others stay until the sweep has heard that they arrived.
const written = unflushed([
  'DELETE FROM outbox WHERE id = ANY($1) AND consumers = ARRAY[]::text[]',
  `UPDATE outbox SET due_at = NULL, leased_until = NULL, published_at = now()
    WHERE id = ANY($1) AND consumers <> ARRAY[]::text[]`,
  `UPDATE outbox SET due_at = now() + interval '1 second', leased_until = NULL WHERE id = ANY($2)`,
]);

/**
 * Notes what was published, many events in one statement and not at once: nobody waits for it. A note that is lost, with the
 * process or with PostgreSQL, costs nothing but that the event is published again when its lease ends, which the stream and
 * each inbox recognise by its id.
 */
export class PublishNotes {
  private published: string[] = [];
  private refused: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** The stream has it. */
  took({ id }: Lease): void {
    this.published.push(id);
    if (this.published.length >= most) void this.write();
    else this.timer ??= setTimeout(() => void this.write(), patienceMs);
  }

  /** The stream has not taken it: it is due again soon. */
  refuse({ id }: Lease): void {
    this.refused.push(id);
    void this.write();
  }

  /** Writes all that is noted so far; what cannot be written is published again. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeNow());
    return this.writing;
  }

  private async writeNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { published, refused } = this;
    if (published.length + refused.length === 0) return;
    [this.published, this.refused] = [[], []];
    try {
      await this.database.alone((tx) => tx.execute(written, [published, refused]));
      if (refused.length > 0) this.database.wake('outbox');
    } catch (error) {
      this.logger.warn('that events were published could not be noted', { error });
    }
  }
}
