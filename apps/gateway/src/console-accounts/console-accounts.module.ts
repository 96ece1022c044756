import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { AccountViews } from './account-views.js';
import { PreviewTemplateFromConsole } from './preview-template-from-console.js';
import { ResendWebhookOfAccount } from './resend-webhook-of-account.js';
import { ResendWebhooksFromConsole } from './resend-webhooks-from-console.js';
import { ShowConsoleAccount } from './show-console-account.js';
import { TestWebhookFromConsole } from './test-webhook-from-console.js';

/** The console's page about an account. */
@Module({
  imports: [BrandsModule, ConsoleDoorModule, MessagingModule],
  providers: [AccountViews],
  controllers: [
    PreviewTemplateFromConsole,
    ResendWebhookOfAccount,
    ResendWebhooksFromConsole,
    ShowConsoleAccount,
    TestWebhookFromConsole,
  ],
})
export class ConsoleAccountsModule {}
