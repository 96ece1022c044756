import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { VendorTokensModule } from '../vendor-tokens/vendor-tokens.module.js';
import { OwnAccounts } from './own-accounts.js';

/** What the vendor API asks of whoever calls it. */
@Module({
  imports: [MessagingModule, VendorTokensModule],
  providers: [OwnAccounts],
  exports: [OwnAccounts, VendorTokensModule],
})
export class V1DoorModule {}
