import type { EventEnvelope } from '@assay/contracts';
import { orderExpired, orderPlaced, orderRejected, type OrderSheet } from '@assay/contracts/ordering';
import { jobTitleRead } from '@assay/contracts/results';
import { Consumes, Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { JobTitles } from '../jobs/job-titles.repository.js';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

/**
 * The order has a sheet with what is new. SmartRecruiters hears of an order that is over, whatever else was heard of it
 * before, and of one that is not as soon as the candidate was invited.
 */
@Controller()
export class KeepSheet {
  constructor(
    private readonly sheets: Sheets,
    private readonly owe: OweNews,
    private readonly titles: JobTitles,
    private readonly outbox: Outbox,
  ) {}

  @Consumes(orderPlaced, 'keep-sheet')
  @Consumes(orderExpired, 'note-expiry')
  @Consumes(orderRejected, 'note-rejection')
  async run({ type, data }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const sheet = await this.sheets.claim(tx, data.orderId);
    sheet.learn(data);
    sheet.belongTo(correlation.carried(), type === orderPlaced.name);
    await this.sheets.save(tx, sheet);
    await this.owe.run(tx, sheet);
    if (type === orderPlaced.name) await this.wantTitle(tx, data);
  }

  private async wantTitle(tx: Tx, { companyId, untitledJobId: jobId }: OrderSheet): Promise<void> {
    if (jobId === undefined) return;
    const title = await this.titles.want(tx, companyId, jobId);
    // It was read while the order was placed: ordering has it by now, and the order has not.
    if (title !== undefined) await this.outbox.add(tx, jobTitleRead, { companyId, data: { jobId, title } });
  }
}
