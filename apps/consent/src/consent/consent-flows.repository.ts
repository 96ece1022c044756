import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What became of a flow: the connection that it made, if any. */
export interface SpentFlow {
  readonly connectionId: string;
}

/** What the sealed token cannot know: how often a key was tried, and whether the flow was used. */
@Injectable()
export class UsedFlows {
  /** Counts one more try and returns how many there were; a flow that was used counts as too many. */
  async countTry(tx: Tx, companyId: string, nonce: string): Promise<number> {
    await tx.execute(`DELETE FROM consent_flows WHERE created_at < now() - interval '1 hour'`);
    const [row] = await tx.query<{ tries: number }>(
      `INSERT INTO consent_flows (nonce, company_id, tries) VALUES ($2, $1, 1)
        ON CONFLICT (nonce) DO UPDATE SET tries = consent_flows.tries + 1 RETURNING tries`,
      [companyId, nonce],
    );
    return row?.tries ?? 1;
  }

  async spent(tx: Tx, companyId: string, nonce: string): Promise<SpentFlow | undefined> {
    const [row] = await tx.query<SpentFlow>(
      `SELECT connection_id AS "connectionId" FROM consent_flows
        WHERE company_id = $1 AND nonce = $2 AND spent_at IS NOT NULL`,
      [companyId, nonce],
    );
    return row;
  }

  async spend(tx: Tx, companyId: string, nonce: string, connectionId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO consent_flows (nonce, company_id, spent_at, connection_id) VALUES ($2, $1, now(), $3)
        ON CONFLICT (nonce) DO UPDATE SET spent_at = now(), connection_id = excluded.connection_id`,
      [companyId, nonce, connectionId],
    );
  }
}
