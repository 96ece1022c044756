import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

/** Forgets links that do not work any more. */
@Injectable()
export class TimelineLinkRetention extends Retention {
  constructor(database: Database, config: GatewayConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) =>
        tx.execute(
          `DELETE FROM timeline_links WHERE token_hash IN (
             SELECT token_hash FROM timeline_links WHERE expires_at < now()
             ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
          [limit],
        ),
      logger,
      failure: 'links to timelines that are over were not forgotten',
    });
  }
}
