import { Database } from '@assay/persistence';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { VendorTokens } from '../vendor-tokens/vendor-tokens.repository.js';
import { describeToken } from './describe-token.js';
import { VendorTokenList } from './token-shapes.js';

@Controller('v1/tokens')
@UseGuards(VendorGuard)
export class ListVendorTokens {
  constructor(
    private readonly database: Database,
    private readonly tokens: VendorTokens,
  ) {}

  /** The tokens that were made here, newest first, without their values; expired ones stay until they are revoked. */
  @Get()
  @Needs('admin', { accounts: 'kept' })
  @Documented({
    id: 'listVendorTokens',
    tag: 'Tokens',
    summary: 'List the tokens of this API, newest first, with when each was last used',
    answer: VendorTokenList,
  })
  async run(@Pass() { accountIds }: VendorPass): Promise<VendorTokenList> {
    const rows = await this.database.read((tx) => this.tokens.list(tx, accountIds));
    return { items: rows.map(describeToken) };
  }
}
