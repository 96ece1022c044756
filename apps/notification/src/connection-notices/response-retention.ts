import { Database, Retention, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';

// For as long as somebody may ask why an owner heard nothing.
const keptFor = '30 days';

/**
 * Forgets what mail servers said of notices to the owners of accounts: addresses are masked in it, but it is a stranger's
 * text about a person. That a notice was sent stays, without which an event that comes late would have it sent again.
 */
@Injectable()
export class ResponseRetention extends Retention {
  constructor(database: Database, { SWEEP_INTERVAL_MS: everyMs }: NotificationConfig, logger: Logger) {
    const failure = 'what mail servers said of notices to owners was not forgotten';
    super({ database, everyMs, forget: forgetResponses, logger, failure });
  }
}

function forgetResponses(tx: Tx, limit: number): Promise<number> {
  return tx.execute(
    `UPDATE connection_notices SET response = NULL WHERE id IN (
       SELECT id FROM connection_notices WHERE settled_at < now() - interval '${keptFor}' AND response IS NOT NULL
       ORDER BY settled_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
    [limit],
  );
}
