import { AccountBody, AccountReply, saveAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId')
@UseGuards(VendorGuard)
export class SaveAccount {
  constructor(private readonly bus: Bus) {}

  /** Creates or changes an account and answers with its webhook secret, which stays the same. */
  @Put()
  @Needs('admin')
  @Documented({
    contract: saveAccount,
    tag: 'Accounts',
    versioned: true,
    answer: AccountReply,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(AccountBody)) body: AccountBody,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountReply> {
    const asked = { ...body, accountId, ...wanted };
    const { revision, ...account } = await this.bus.ask(saveAccount, asked);
    tag(reply, revision);
    return account;
  }
}
