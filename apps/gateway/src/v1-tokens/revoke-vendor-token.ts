import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Controller, Delete, HttpCode, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { tokenIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { VendorTokens } from '../vendor-tokens/vendor-tokens.repository.js';

@Controller('v1/tokens')
@UseGuards(VendorGuard)
export class RevokeVendorToken {
  constructor(
    private readonly database: Database,
    private readonly tokens: VendorTokens,
  ) {}

  /** The token opens nothing any more, from the next call on, and neither does what it made. */
  @Delete(':tokenId')
  @HttpCode(204)
  @Needs('admin', { accounts: 'kept' })
  @Documented({
    id: 'revokeVendorToken',
    tag: 'Tokens',
    summary: 'Revoke a token and all that it made: from the next call on they open nothing any more',
    problems: ['vendor-token-not-found'],
  })
  async run(
    @Param('tokenId', tokenIdPipe) tokenId: string,
    @Pass() { accountIds }: VendorPass,
  ): Promise<void> {
    const removed = await this.database.transaction((tx) => this.tokens.remove(tx, accountIds, tokenId));
    if (!removed) throw new Problem('vendor-token-not-found', { tokenId });
  }
}
