import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { GivenAnswersModule } from '../idempotency/given-answers.module.js';
import { VendorTokensModule } from '../vendor-tokens/vendor-tokens.module.js';
import { OwnAccounts } from './own-accounts.js';

/** What the vendor API asks of whoever calls it. */
@Module({
  imports: [GivenAnswersModule, MessagingModule, VendorTokensModule],
  providers: [OwnAccounts],
  exports: [GivenAnswersModule, OwnAccounts, VendorTokensModule],
})
export class V1DoorModule {}
