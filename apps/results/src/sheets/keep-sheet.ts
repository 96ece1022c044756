import type { EventEnvelope } from '@assay/contracts';
import { type OrderSheet, orderPlaced } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

@Controller()
export class KeepSheet {
  constructor(
    private readonly sheets: Sheets,
    private readonly owe: OweNews,
  ) {}

  /** The order has a sheet; nothing is told to SmartRecruiters before the candidate was invited. */
  @Consumes(orderPlaced, 'keep-sheet')
  async run({ data }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const sheet = await this.sheets.claim(tx, data.orderId);
    sheet.learn(data);
    await this.sheets.save(tx, sheet);
    await this.owe.run(tx, sheet);
  }
}
