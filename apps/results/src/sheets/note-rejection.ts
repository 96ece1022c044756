import type { EventEnvelope } from '@assay/contracts';
import { type OrderSheet, orderRejected } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

@Controller()
export class NoteRejection {
  constructor(
    private readonly sheets: Sheets,
    private readonly owe: OweNews,
  ) {}

  /** SmartRecruiters hears that the order is rejected, and why. */
  @Consumes(orderRejected, 'note-rejection')
  async run({ data }: EventEnvelope<OrderSheet>, tx: Tx): Promise<void> {
    const sheet = await this.sheets.claim(tx, data.orderId);
    sheet.learn(data);
    await this.sheets.save(tx, sheet);
    await this.owe.run(tx, sheet);
  }
}
