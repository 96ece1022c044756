import { Nothing } from '@assay/contracts';
import { noteCandidateZone, type NoteCandidateZoneRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { CandidateLinks } from '../orders/candidate-links.js';
import { Orders } from '../orders/orders.repository.js';
import { KeepZone } from './keep-zone.js';

/** The browser behind a candidate's link tells its time zone; an order that is over takes no notice. */
@Controller()
export class NoteCandidateZone {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly links: CandidateLinks,
    private readonly zone: KeepZone,
  ) {}

  @Answers(noteCandidateZone)
  async run({ linkToken, timeZone }: NoteCandidateZoneRequest): Promise<Nothing> {
    const hash = this.links.hashOf(linkToken);
    await this.database.transaction(async (tx) => {
      const order = await this.orders.lockByLink(tx, hash);
      if (order.isOpen) await this.zone.run(tx, order, timeZone);
    });
    return new Nothing();
  }
}
