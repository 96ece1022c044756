import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChangePolicy } from './change-policy.js';
import { PatchPolicy } from './patch-policy.js';
import { Policies } from './policies.repository.js';
import { SavePolicy } from './save-policy.js';
import { ShowPolicy } from './show-policy.js';
import { SwitchPolicy } from './switch-policy.js';

/** What accounts say about their orders. */
@Module({
  imports: [MessagingModule, AccountsModule],
  controllers: [PatchPolicy, SavePolicy, ShowPolicy, SwitchPolicy],
  providers: [ChangePolicy, Policies],
  exports: [Policies],
})
export class PoliciesModule {}
