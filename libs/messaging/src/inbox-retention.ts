import { Database, Retention, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { MessagingConfig } from './messaging.config.js';

// Twice as long as the stream keeps an event, and much longer than an event waits to be confirmed.
const inboxDays = 14;

/** Forgets which events arrived, once they cannot come again. */
@Injectable()
export class InboxRetention extends Retention {
  constructor(database: Database, config: MessagingConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: forgetArrivals,
      logger,
      failure: 'old events were not forgotten',
    });
  }
}

function forgetArrivals(tx: Tx, limit: number): Promise<number> {
  return tx.execute(
    `DELETE FROM inbox WHERE (event_id, consumer) IN (
       SELECT event_id, consumer FROM inbox WHERE received_at < now() - make_interval(days => $1)
       ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [inboxDays, limit],
  );
}
