import { AccountPolicy, patchPolicy, PolicyChange } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Patch, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/policy')
@UseGuards(VendorGuard)
export class PatchPolicy {
  constructor(private readonly bus: Bus) {}

  /** What is named of the policy is different from now on, and nothing else; `null` takes away what may be absent. */
  @Patch()
  @Needs('write')
  @Documented({
    contract: patchPolicy,
    tag: 'Accounts',
    versioned: true,
    answer: AccountPolicy,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(PolicyChange)) body: PolicyChange,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountPolicy> {
    const asked = { ...body, accountId, ...wanted };
    const { version, ...policy } = await this.bus.ask(patchPolicy, asked);
    tag(reply, version);
    return policy;
  }
}
