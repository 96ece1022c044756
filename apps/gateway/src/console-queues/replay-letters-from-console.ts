import { ReplayDeadLettersBody, Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { InputPipe } from '../edge/input.pipe.js';
import { replayInApp } from '../queues/replay-in-app.js';
import { queuesPath } from './queues-page.js';

/** What the form sends. */
export class ReplayLettersForm extends ReplayDeadLettersBody {
  @Text(64) form: string;
}

@Controller('console/queues/dead-letters/replay')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ReplayLettersFromConsole {
  constructor(private readonly bus: Bus) {}

  /** An app consumes its dead letters again, or the one of an event; those that fail once more stay. */
  @Post()
  async run(
    @Body(new InputPipe(ReplayLettersForm)) { form: _form, ...which }: ReplayLettersForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: queuesPath }, async () => {
      const { replayed, failed } = await replayInApp(this.bus, which);
      if (failed > 0) return 'failed';
      return replayed > 0 ? 'consumed' : 'none';
    });
  }
}
