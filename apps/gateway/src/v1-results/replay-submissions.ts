import { ReplayedSubmissions, ReplaySubmissionsBody, replaySubmissions } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { OwnAccounts } from '../v1-door/own-accounts.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/submissions/replay')
@UseGuards(VendorGuard)
export class ReplaySubmissions {
  constructor(
    private readonly bus: Bus,
    private readonly ownAccounts: OwnAccounts,
  ) {}

  /** Hands the newest state of all orders of a company that failed since a moment to SmartRecruiters again. */
  @Post()
  @Needs('write', { accounts: 'kept' })
  @HttpCode(200)
  @Documented({
    id: 'replaySubmissions',
    tag: 'Orders',
    summary: 'Hand to SmartRecruiters again what failed for a company since a moment',
    answer: ReplayedSubmissions,
    problems: ['invalid-input'],
  })
  async run(
    @Body(new InputPipe(ReplaySubmissionsBody)) body: ReplaySubmissionsBody,
    @Pass() { accountIds }: VendorPass,
  ): Promise<ReplayedSubmissions> {
    if (accountIds) await this.ownAccounts.refuseOthers({ companyId: body.companyId }, accountIds);
    return this.bus.ask(replaySubmissions, body);
  }
}
