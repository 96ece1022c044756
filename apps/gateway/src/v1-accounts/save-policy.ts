import { AccountPolicy, savePolicy, PolicyBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/policy')
@UseGuards(VendorGuard)
export class SavePolicy {
  constructor(private readonly bus: Bus) {}

  /** The account's orders are handled like this from now on; what is left out is as it always was, but for the portal’s switches. */
  @Put()
  @Needs('write')
  @Documented({
    contract: savePolicy,
    tag: 'Accounts',
    versioned: true,
    answer: AccountPolicy,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(PolicyBody)) body: PolicyBody,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountPolicy> {
    const asked = { ...body, accountId, ...wanted };
    const { version, ...policy } = await this.bus.ask(savePolicy, asked);
    tag(reply, version);
    return policy;
  }
}
