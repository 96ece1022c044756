import { ReplayedSubmissions, ReplaySubmissionsBody, replaySubmissions } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/submissions/replay')
@UseGuards(VendorGuard)
export class ReplaySubmissions {
  constructor(private readonly bus: Bus) {}

  /** Hands the newest state of all orders of a company that failed since a moment to SmartRecruiters again. */
  @Post()
  @HttpCode(200)
  @Documented({
    id: 'replaySubmissions',
    tag: 'Orders',
    summary: 'Hand to SmartRecruiters again what failed for a company since a moment',
    answer: ReplayedSubmissions,
    problems: ['invalid-input'],
  })
  run(@Body(new InputPipe(ReplaySubmissionsBody)) body: ReplaySubmissionsBody): Promise<ReplayedSubmissions> {
    return this.bus.ask(replaySubmissions, body);
  }
}
