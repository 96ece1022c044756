import { AccountChange, AccountSummary, patchAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Patch, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId')
@UseGuards(VendorGuard)
export class PatchAccount {
  constructor(private readonly bus: Bus) {}

  /** What is named about the account is different from now on, and nothing else; `null` takes away what may be absent. */
  @Patch()
  @Needs('admin')
  @Documented({ contract: patchAccount, tag: 'Accounts', versioned: true, answer: AccountSummary })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(AccountChange)) body: AccountChange,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountSummary> {
    const asked = { ...body, accountId, ...wanted };
    const { revision, ...account } = await this.bus.ask(patchAccount, asked);
    tag(reply, revision);
    return account;
  }
}
