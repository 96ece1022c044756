import { replayNote } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderPath } from '../console-orders/order-page.js';
import { InputPipe } from '../edge/input.pipe.js';
import { ReplayForm } from './replay-form.js';
import { noteActivityOf, orderIdPipe } from '../v1-door/path-ids.pipe.js';

@Controller('console/orders/:orderId/notes/:activity/replay')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ReplayNoteFromConsole {
  constructor(private readonly bus: Bus) {}

  /** A note that SmartRecruiters did not take is written again; one that may stand there only with the tick. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Param('activity') activity: string,
    @Body(new InputPipe(ReplayForm)) { mayRepeat }: ReplayForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      const named = { orderId, activity: noteActivityOf(activity) };
      const asked = { ...named, ...(mayRepeat === undefined ? {} : { mayRepeat: true }) };
      const { madeDue } = await this.bus.ask(replayNote, asked);
      return madeDue ? 'replayed' : 'waits';
    });
  }
}
