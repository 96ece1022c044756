import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { OrderBookModule } from '../orders/order-book.module.js';
import { ListWebhooks } from './list-webhooks.js';
import { RecordFailedSubmission } from './record-failed-submission.js';
import { ReplayWebhook } from './replay-webhook.js';
import { ReplayWebhooks } from './replay-webhooks.js';
import { SendWebhook } from './send-webhook.js';
import { WebhookLoop } from './webhook-loop.js';
import { Webhooks } from './webhooks.repository.js';

/** Telling accounts what happened to their orders and connections. */
@Module({
  imports: [MessagingModule, AccountsModule, AssignmentsModule, OrderBookModule],
  controllers: [ListWebhooks, RecordFailedSubmission, ReplayWebhook, ReplayWebhooks],
  providers: [SendWebhook, WebhookLoop, Webhooks],
})
export class WebhooksModule {}
