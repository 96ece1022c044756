import { Database, Retention, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';

// A company that was being connected at that moment brings the account back, and its owner has to hear of it.
const keptFor = '1 day';

/** Forgets whom the notices of an account went to, a day after it was removed. */
@Injectable()
export class OwnerRetention extends Retention {
  constructor(database: Database, { SWEEP_INTERVAL_MS: everyMs }: ConsentConfig, logger: Logger) {
    const failure = 'the owners of removed accounts were not forgotten';
    super({ database, everyMs, forget: forgetOwners, logger, failure });
  }
}

function forgetOwners(tx: Tx, limit: number): Promise<number> {
  return tx.execute(
    `UPDATE accounts SET owner_email = NULL WHERE id IN (
       SELECT id FROM accounts WHERE removed_at < now() - interval '${keptFor}' AND owner_email IS NOT NULL
       ORDER BY removed_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
    [limit],
  );
}
