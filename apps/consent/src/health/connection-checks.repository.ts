import { dueRows, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** Connections whose credential is to be tried again. */
export const checkRows = dueRows<{ company_id: string }>({ table: 'connection_checks', leaseSeconds: 40 });

/** When each connection is looked at again, whether or not anything is to be handed over. */
@Injectable()
export class ConnectionChecks {
  /** Plans the first look at a new period of being connected. */
  async plan(tx: Tx, companyId: string, connectionId: string, hours: number): Promise<void> {
    await tx.execute(
      `INSERT INTO connection_checks (id, company_id, due_at) VALUES ($2, $1, now() + make_interval(hours => $3))
        ON CONFLICT (id) DO UPDATE SET due_at = excluded.due_at, leased_until = NULL`,
      [companyId, connectionId, hours],
    );
  }
}
