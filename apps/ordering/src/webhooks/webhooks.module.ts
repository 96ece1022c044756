import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EngineModule } from '../engine/engine.module.js';
import { ListEvents } from './list-events.js';
import { ListWebhooks } from './list-webhooks.js';
import { ReplayWebhook } from './replay-webhook.js';
import { ReplayWebhooks } from './replay-webhooks.js';
import { SendWebhook } from './send-webhook.js';
import { ShowWebhook } from './show-webhook.js';
import { TestWebhook } from './test-webhook.js';
import { WebhookRetention } from './webhook-retention.js';
import { Webhooks } from './webhooks.repository.js';

/** Telling accounts what happened to their orders and connections. */
@Module({
  imports: [AccountsModule, EngineModule],
  controllers: [ListEvents, ListWebhooks, ReplayWebhook, ReplayWebhooks, ShowWebhook, TestWebhook],
  providers: [SendWebhook, WebhookRetention, Webhooks],
})
export class WebhooksModule {}
