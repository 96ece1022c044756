import { whose } from '@assay/runtime';
import type { Database } from './database.js';

const everyMs = 60_000;
// An answer that took longer says too little of when it was given.
const longestMs = 1000;

/**
 * Tells the database's time, which is one for all processes and goes on evenly: as the database said last, and the monotonic
 * time since. Whatever one process dates and another one judges is dated by it.
 */
export class DatabaseClock {
  /** The database's time when this process's monotonic time was zero. */
  private zeroMs: number | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Pick<Database, 'read'>) {}

  /** Asks for the time, and now and then once more until `stop`: the database may have moved, and no quartz is exact. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look().catch(() => undefined), everyMs).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  now(): Date {
    if (this.zeroMs === undefined) throw new Error('the clock of the database was not started');
    return new Date(Math.round(this.zeroMs + performance.now()));
  }

  private async look(): Promise<void> {
    const askedMs = performance.now();
    const [row] = await whose.everyCompany(() =>
      this.database.read((tx) =>
        tx.query<{ ms: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms'),
      ),
    );
    const answeredMs = performance.now();
    if (!row || (this.zeroMs !== undefined && answeredMs - askedMs > longestMs)) return;
    this.zeroMs = row.ms - (askedMs + answeredMs) / 2;
  }
}
