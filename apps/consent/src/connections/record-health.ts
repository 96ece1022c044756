import { connectionHealthChanged, type FailureReason, type HealthChange } from '@assay/contracts/consent';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Connection } from './connection.entity.js';

/** Why SmartRecruiters does not accept a credential; nothing where it does. */
export interface Refusal {
  readonly reason: FailureReason;
  readonly httpStatus?: number | undefined;
}

type Changed = Pick<Connection, 'id' | 'accountId' | 'status' | 'revision'> & { readonly at: Date };

/** Records whether SmartRecruiters accepts a company's granted credential; that it changed is told, once. */
@Injectable()
export class RecordHealth {
  constructor(private readonly outbox: Outbox) {}

  async run(tx: Tx, companyId: string, refusal?: Refusal): Promise<void> {
    const health: HealthChange['health'] = refusal ? 'failing' : 'ok';
    const { reason, httpStatus } = refusal ?? {};
    const [changed] = await tx.query<Changed>(statement, [
      companyId,
      health,
      reason ?? null,
      httpStatus ?? null,
    ]);
    if (!changed) return;
    const { id: connectionId, accountId, status, revision, at } = changed;
    const why = { ...(reason ? { reason } : {}), ...(httpStatus === undefined ? {} : { httpStatus }) };
    const data = {
      connectionId,
      accountId,
      companyId,
      status,
      revision,
      at: at.toISOString(),
      health,
      ...why,
    };
    await this.outbox.add(tx, connectionHealthChanged, { companyId, data });
  }
}

// That a new connection works is what everybody expects of it.
const statement = `WITH before AS (
    SELECT company_id, health FROM connections WHERE company_id = $1 AND status <> 'closed' FOR UPDATE
  ), measured AS (
    UPDATE connections c SET health = $2, health_checked_at = now(),
      last_reached_at = CASE WHEN $2 = 'ok' THEN now() ELSE c.last_reached_at END
    FROM before b WHERE c.company_id = b.company_id
    RETURNING c.id, c.account_id, c.status, c.revision,
      b.health <> $2 AND NOT (b.health = 'unknown' AND $2 = 'ok') AS changed
  ), noted AS (
    INSERT INTO connection_health (connection_id, health, reason, http_status)
    SELECT id, $2, $3, $4 FROM measured WHERE changed RETURNING at
  )
  SELECT m.id, m.account_id AS "accountId", m.status, m.revision, n.at FROM measured m, noted n`;
