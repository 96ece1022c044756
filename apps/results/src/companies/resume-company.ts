import type { EventEnvelope } from '@assay/contracts';
import { connectionActivated, type ConnectionChange } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Lanes } from '../calls/lanes.repository.js';
import { LentTokens } from '../calls/lent-tokens.js';
import { owedTables } from '../calls/owed-rows.js';
import { OwedWork } from '../calls/owed.repository.js';
import { Reports } from '../reports/reports.repository.js';

@Controller()
export class ResumeCompany {
  constructor(
    private readonly lanes: Lanes,
    private readonly owed: OwedWork,
    private readonly tokens: LentTokens,
    private readonly reports: Reports,
  ) {}

  /** A company connected, perhaps with another credential: everything of it that was parked is due again. */
  @Consumes(connectionActivated, 'resume-company')
  async run({ companyId, data }: EventEnvelope<ConnectionChange>, tx: Tx): Promise<void> {
    if (companyId === null) throw new Error('connection-activated names no company');
    const news = await this.lanes.connect(tx, companyId, data.revision);
    if (!news) return;
    tx.afterCommit(() => this.tokens.forget(companyId));
    for (const table of owedTables) {
      if (table === 'reports') await this.reports.resume(tx, companyId);
      else await this.owed.unpark(tx, table, companyId);
      tx.wake(table);
    }
  }
}
