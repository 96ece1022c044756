import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { OrderBookModule } from '../orders/order-book.module.js';
import { ShowInvitee } from './show-invitee.js';
import { ShowLanding } from './show-landing.js';
import { StartOrder } from './start-order.js';

/** What the candidate is shown and does. */
@Module({
  imports: [MessagingModule, AccountsModule, OrderBookModule],
  controllers: [ShowInvitee, ShowLanding, StartOrder],
})
export class CandidateModule {}
