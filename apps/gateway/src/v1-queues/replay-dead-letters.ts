import { ReplayDeadLettersBody, ReplayedDeadLetters } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { replayInApp } from '../queues/replay-in-app.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/dead-letters/replay')
@UseGuards(VendorGuard)
export class ReplayDeadLetters {
  constructor(private readonly bus: Bus) {}

  /** An app consumes its dead letters again, or the one of an event, each exactly once. */
  @Post()
  @Needs('write', { accounts: 'all' })
  @HttpCode(200)
  @Documented({
    id: 'replayDeadLetters',
    tag: 'Queues',
    summary: 'Have an app consume its dead letters again, or the one of an event',
    answer: ReplayedDeadLetters,
    problems: ['invalid-input'],
  })
  run(@Body(new InputPipe(ReplayDeadLettersBody)) body: ReplayDeadLettersBody): Promise<ReplayedDeadLetters> {
    return replayInApp(this.bus, body);
  }
}
