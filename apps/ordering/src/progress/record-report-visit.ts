import { type EventEnvelope, Problem, type ReportAsker } from '@assay/contracts';
import { reportVisited, showAccessRequest, type VisitedReport } from '@assay/contracts/results';
import { Bus, Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Orders } from '../orders/orders.repository.js';
import { addWebhook } from '../webhooks/add-webhook.js';
import { visitWebhook } from '../changes/order-webhooks.js';

/** An account that wants it hears that somebody saw a result, or asked to; the timeline has it from who keeps the links. */
@Controller()
export class RecordReportVisit {
  constructor(
    private readonly orders: Orders,
    private readonly bus: Bus,
  ) {}

  @Consumes(reportVisited, 'record-report-visit')
  async run({ data }: EventEnvelope<VisitedReport>, tx: Tx): Promise<void> {
    const asker = await this.askerOf(data);
    // Locked only now: who asked may have been erased with the order while results was asked.
    const order = await this.orders.lock(tx, data.orderId);
    await addWebhook(tx, visitWebhook(order, data, order.erasedAt === null ? asker : undefined));
  }

  // Who asked is in no event. What was forgotten meanwhile is not told; while results is away the event waits.
  private async askerOf({ orderId, requestId }: VisitedReport): Promise<ReportAsker | undefined> {
    if (requestId === undefined) return undefined;
    try {
      return await this.bus.ask(showAccessRequest, { orderId, requestId });
    } catch (error) {
      if (error instanceof Problem && error.code === 'report-link-not-found') return undefined;
      throw error;
    }
  }
}
