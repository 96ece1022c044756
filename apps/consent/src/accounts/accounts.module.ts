import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SecretsModule } from '../secrets/secrets.module.js';
import { Account } from './account.entity.js';
import { Accounts } from './accounts.repository.js';
import { EndPreviousWebhookSecret } from './end-previous-webhook-secret.js';
import { ListAccounts } from './list-accounts.js';
import { OwnerRetention } from './owner-retention.js';
import { PatchAccount } from './patch-account.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { SaveAccount } from './save-account.js';
import { ShowAccount } from './show-account.js';
import { SignWebhook } from './sign-webhook.js';

@Module({
  imports: [TypeOrmModule.forFeature([Account]), MessagingModule, SecretsModule],
  providers: [Accounts, OwnerRetention],
  controllers: [
    EndPreviousWebhookSecret,
    ListAccounts,
    PatchAccount,
    RotateWebhookSecret,
    SaveAccount,
    ShowAccount,
    SignWebhook,
  ],
  exports: [Accounts],
})
export class AccountsModule {}
