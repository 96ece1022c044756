import { connectionClosed } from '@assay/contracts/consent';
import { countOpenOrders } from '@assay/contracts/ordering';
import { Bus, Outbox } from '@assay/messaging';
import { Database, dueRows, type Leased, type Tx, WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { GrantedCredentials } from '../credentials/granted-credentials.repository.js';
import { IssuedCredentials } from '../credentials/issued-credentials.repository.js';
import type { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';

export const closingRows = dueRows<{ company_id: string }>({ table: 'connections', leaseSeconds: 30 });

const dayMs = 86_400_000;

/**
 * Destroys a draining company's credentials when no order needs them any more, or when they were kept long enough.
 *
 * @again every `SWEEP_INTERVAL_MS`, as long as orders are open or cannot be counted
 * @ends `DRAIN_MAX_DAYS` after the disconnect, whatever is open
 * @replay nothing to do
 */
@Injectable()
export class CloseConnection {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly granted: GrantedCredentials,
    private readonly issued: IssuedCredentials,
    private readonly outbox: Outbox,
    private readonly bus: Bus,
    private readonly config: ConsentConfig,
    private readonly logger: Logger,
  ) {}

  @WorksOff('close-connection', closingRows, { concurrency: 4 })
  async run(row: Leased<{ company_id: string }>): Promise<void> {
    const companyId = row.company_id;
    const open = await this.openOrders(companyId);
    await failpoint('close-connection.counted');
    await this.database.transaction(async (tx) => {
      const connection = await this.connections.lock(tx, companyId);
      if (connection?.status !== 'draining' || connection.id !== row.id) return;
      if (open !== 0 && !(await this.isOverdue(tx, connection))) {
        await closingRows.postpone(tx, row, this.config.SWEEP_INTERVAL_MS / 1000);
        return;
      }
      if (!(await closingRows.finish(tx, row))) return;
      if (open !== 0)
        this.logger.warn('credentials are destroyed although orders may be open', { companyId, open });
      await this.close(tx, connection);
    });
  }

  private async close(tx: Tx, connection: Connection): Promise<void> {
    const { companyId } = connection;
    await this.granted.destroy(tx, companyId);
    await this.issued.destroy(tx, companyId);
    connection.close(await this.connections.now(tx));
    await tx.manager.save(connection);
    await this.outbox.add(tx, connectionClosed, { companyId, data: connection.change() });
  }

  /** Unknown, as long as ordering cannot be asked. */
  private async openOrders(companyId: string): Promise<number | undefined> {
    try {
      return (await this.bus.ask(countOpenOrders, { companyId })).open;
    } catch (error) {
      this.logger.warn('open orders could not be counted', { companyId, error });
      return undefined;
    }
  }

  private async isOverdue(tx: Tx, { drainingSince }: Connection): Promise<boolean> {
    const now = await this.connections.now(tx);
    return (
      drainingSince !== null && now.getTime() - drainingSince.getTime() > this.config.DRAIN_MAX_DAYS * dayMs
    );
  }
}
