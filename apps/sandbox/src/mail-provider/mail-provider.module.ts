import { Module } from '@nestjs/common';
import { FaultsModule } from '../faults/faults.module.js';
import { MailboxModule } from '../mailbox/mailbox.module.js';
import { SeenModule } from '../seen/seen.module.js';
import { WorldModule } from '../state/world.module.js';
import { Emails } from './emails.js';
import { SendEmail } from './send-email.js';

/** The provider that mail can be handed to instead of a mail server. */
@Module({
  imports: [FaultsModule, MailboxModule, SeenModule, WorldModule],
  controllers: [SendEmail],
  providers: [Emails],
})
export class MailProviderModule {}
