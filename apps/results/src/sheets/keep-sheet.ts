import type { EventEnvelope } from '@assay/contracts';
import { orderExpired, orderPlaced, orderRejected, type OrderSheet } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
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
  ) {}

  @Consumes(orderPlaced, 'keep-sheet')
  @Consumes(orderExpired, 'note-expiry')
  @Consumes(orderRejected, 'note-rejection')
  async run({ data }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const sheet = await this.sheets.claim(tx, data.orderId);
    sheet.learn(data);
    await this.sheets.save(tx, sheet);
    await this.owe.run(tx, sheet);
  }
}
