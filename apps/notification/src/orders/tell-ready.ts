import type { EventEnvelope } from '@assay/contracts';
import { type OrderPrepared, orderPrepared } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Notices } from '../notices/notices.repository.js';

/** A candidate who was invited before the engine was ready hears that it is, once. */
@Controller()
export class TellReady {
  constructor(private readonly notices: Notices) {}

  @Consumes(orderPrepared, 'tell-ready')
  async run({ data, correlationId, occurredAt }: EventEnvelope<OrderPrepared>, tx: Tx): Promise<void> {
    const { orderId, companyId, revision } = data;
    const owner = { orderId, companyId, revision, correlationId };
    if (await this.notices.tell(tx, owner, 'ready', occurredAt)) tx.wake('notices');
  }
}
