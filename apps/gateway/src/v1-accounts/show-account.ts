import { AccountSummary, showAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Documented } from '../v1-door/documented.js';
import { tag } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId')
@UseGuards(VendorGuard)
export class ShowAccount {
  constructor(private readonly bus: Bus) {}

  /** An account as it was last saved, without its webhook secret: what a PUT that leaves something out would lose. */
  @Get()
  @Needs('read')
  @Documented({
    contract: showAccount,
    tag: 'Accounts',
    versioned: true,
    answer: AccountSummary,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountSummary> {
    const { revision, ...account } = await this.bus.ask(showAccount, { accountId });
    tag(reply, revision);
    return account;
  }
}
