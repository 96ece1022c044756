import type { EventEnvelope } from '@assay/contracts';
import { type OrderStanding, orderProgressed } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

@Controller()
export class NoteProgress {
  constructor(
    private readonly sheets: Sheets,
    private readonly owe: OweNews,
  ) {}

  /** SmartRecruiters hears how far the candidate has come, unless something newer is known. */
  @Consumes(orderProgressed, 'note-progress')
  async run({ data }: EventEnvelope<OrderStanding>, tx: Tx): Promise<void> {
    const sheet = await this.sheets.claim(tx, data.orderId);
    sheet.stand(data);
    await this.sheets.save(tx, sheet);
    await this.owe.run(tx, sheet);
  }
}
