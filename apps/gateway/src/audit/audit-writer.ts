import { Problem } from '@assay/contracts';
import { Database, isPassingFailure } from '@assay/persistence';
import { Logger, whose } from '@assay/runtime';
import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { AuditEntries, type NewAuditEntry } from './audit-entries.repository.js';

interface Waiting {
  readonly entry: NewAuditEntry;
  /** Until when its turn has to come, in monotonic time. */
  readonly until: number;
  readonly done: (position: number) => void;
  readonly failed: (error: unknown) => void;
}

const batchMax = 200;
const patienceMs = 3000;
const mostWaiting = 1000;

/**
 * Adds to the trail what waits at the same time, in one commit and on a connection of its own: the end of the chain is had by one
 * at a time, and whoever waits for it keeps nobody from the app's other connections.
 */
export class AuditWriter implements OnApplicationShutdown {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly database: Pick<Database, 'ownTransaction' | 'close'>,
    private readonly entries: AuditEntries,
  ) {}

  /** The position of the entry, once it is committed; the problem `unavailable` where that takes too long. */
  add(entry: NewAuditEntry): Promise<number> {
    // What was done has to be told, however many wait; there are no more of these than were asked for.
    if (entry.phase !== 'answered' && this.waiting.length >= mostWaiting)
      return Promise.reject(unavailable());
    return new Promise((done, failed) => {
      this.waiting.push({ entry, until: performance.now() + patienceMs, done, failed });
      if (!this.isWriting) void this.writeAll();
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const now = performance.now();
      for (const { failed } of this.waiting.filter(({ until }) => until < now)) failed(unavailable());
      this.waiting = this.waiting.filter(({ until }) => until >= now);
      await this.write(this.waiting.splice(0, batchMax));
    }
    this.isWriting = false;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const added = batch.map(({ entry }) => entry);
      // Of all who wait, in the context of the first of them.
      const first = await whose.everyCompany(() =>
        this.database.ownTransaction((tx) => this.entries.add(tx, added)),
      );
      batch.forEach(({ done }, at) => done(first + at));
    } catch (error) {
      if (isPassingFailure(error)) return batch.forEach(({ failed }) => failed(unavailable(error)));
      if (batch.length === 1) return batch.forEach(({ failed }) => failed(error));
      // One that can never be written takes no other down with it.
      for (const one of batch) await this.write([one]);
    }
  }
}

function unavailable(cause?: unknown): Problem {
  return new Problem('unavailable', { service: 'database' }, { cause });
}

export const auditWriter: Provider = {
  provide: AuditWriter,
  inject: [GatewayConfig, Logger, AuditEntries],
  useFactory: async ({ DATABASE_URL: databaseUrl }: GatewayConfig, logger: Logger, entries: AuditEntries) => {
    const database = await Database.connect({ databaseUrl, app: 'gateway', poolMax: 1 }, logger);
    return new AuditWriter(database, entries);
  },
};
