import { Database, Retention } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

/** Forgets who was signed in once their session is over. */
@Injectable()
export class ConsoleSessionRetention extends Retention {
  constructor(database: Database, config: GatewayConfig, logger: Logger) {
    super({
      database,
      everyMs: config.SWEEP_INTERVAL_MS,
      forget: (tx, limit) =>
        tx.execute(
          `DELETE FROM console_sessions WHERE id_hash IN (
             SELECT id_hash FROM console_sessions WHERE expires_at < now()
             ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
          [limit],
        ),
      logger,
      failure: 'sessions of the console that are over were not forgotten',
    });
  }
}
