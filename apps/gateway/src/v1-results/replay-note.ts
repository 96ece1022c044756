import { type OwedNote, replayNote, ReplayNoteBody } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { noteActivityOf, orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/orders/:orderId/notes/:activity/replay')
@UseGuards(VendorGuard)
export class ReplayNote {
  constructor(private readonly bus: Bus) {}

  /** A note on the candidate that SmartRecruiters did not take is written again; one that it accepted is refused. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({
    contract: replayNote,
    tag: 'Orders',
    optionalBody: ReplayNoteBody,
    problems: ['invalid-input', 'order-not-found'],
  })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Param('activity') activity: string,
    @Body(new InputPipe(ReplayNoteBody, { empty: 'allowed' })) { mayRepeat }: ReplayNoteBody,
  ): Promise<OwedNote> {
    const named = { orderId, activity: noteActivityOf(activity) };
    return this.bus.ask(replayNote, { ...named, ...(mayRepeat === undefined ? {} : { mayRepeat }) });
  }
}
