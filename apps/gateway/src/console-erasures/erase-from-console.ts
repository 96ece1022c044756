import { Text } from '@assay/contracts';
import { type ErasureBody, erasePerson, type OrderReply, showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { noteForAudit } from '../audit/audit-notes.js';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { InputPipe } from '../edge/input.pipe.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { erasurePath } from './erasure-page.js';

/** What the form sends: whom, and what becomes of open orders. */
export class ErasureForm {
  @Text(64) form: string;
  @IsIn(['candidate', 'address']) scope: 'candidate' | 'address';
  @IsIn(['refuse', 'cancel']) open: 'refuse' | 'cancel';
}

@Controller('console/orders/:orderId/erasure')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class EraseFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The person of an order is erased from everything that is kept, soon and for good. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ErasureForm)) { scope, open }: ErasureForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<{ readonly erasureId?: string }> {
    const order = await this.bus.ask(showOrder, { orderId });
    noteForAudit(reply.request, { accountId: order.accountId, companyId: order.companyId });
    let erasureId: string | undefined;
    await actInConsole(reply, { visit, back: `/console/orders/${orderId}/erasure` }, async () => {
      const asked = { ...personOf(order, scope), cancelOpen: open === 'cancel' };
      ({ erasureId } = await this.bus.ask(erasePerson, asked));
      return { said: 'erasing', to: erasurePath(erasureId) };
    });
    return erasureId === undefined ? {} : { erasureId };
  }
}

function personOf(
  { companyId, candidate }: OrderReply,
  scope: 'candidate' | 'address',
): Pick<ErasureBody, 'companyId' | 'candidateId' | 'email'> {
  return scope === 'address' ? { email: candidate.email } : { companyId, candidateId: candidate.id };
}
