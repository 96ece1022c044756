import type { EventEnvelope } from '@assay/contracts';
import { reportVisited, type VisitedReport } from '@assay/contracts/results';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';
import { addWebhook } from '../webhooks/add-webhook.js';
import { visitWebhook } from '../changes/order-webhooks.js';

/** An account that wants it hears that somebody saw a result, or asked to; the timeline has it from who keeps the links. */
@Controller()
export class RecordReportVisit {
  constructor(private readonly orders: Orders) {}

  @Consumes(reportVisited, 'record-report-visit')
  async run({ data }: EventEnvelope<VisitedReport>, tx: Tx): Promise<void> {
    await addWebhook(tx, visitWebhook(await this.orders.find(tx, data.orderId), data));
  }
}
