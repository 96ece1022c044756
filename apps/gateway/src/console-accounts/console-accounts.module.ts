import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { AccountViews } from './account-views.js';
import { ResendWebhooksFromConsole } from './resend-webhooks-from-console.js';
import { ShowConsoleAccount } from './show-console-account.js';

/** The console's page about an account. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule],
  providers: [AccountViews],
  controllers: [ResendWebhooksFromConsole, ShowConsoleAccount],
})
export class ConsoleAccountsModule {}
