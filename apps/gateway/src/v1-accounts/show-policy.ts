import { AccountPolicy, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Documented } from '../v1-door/documented.js';
import { tag } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/policy')
@UseGuards(VendorGuard)
export class ShowPolicy {
  constructor(private readonly bus: Bus) {}

  /** How an account wants its orders handled. */
  @Get()
  @Needs('read')
  @Documented({
    contract: showPolicy,
    tag: 'Accounts',
    versioned: true,
    answer: AccountPolicy,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountPolicy> {
    const { version, ...policy } = await this.bus.ask(showPolicy, { accountId });
    tag(reply, version);
    return policy;
  }
}
