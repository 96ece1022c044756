import type { BrokenRule } from '../broken-rule.js';
import { consumerDies } from '../scenes/events.js';

export const rule: BrokenRule = {
  rule: 'R6',
  demands: 'Commit, then acknowledge',
  breaks: 'An event is acknowledged before what it demands is committed.',
  apps: ['notification'],
  edits: [
    {
      file: 'libs/messaging/src/event-consumer.ts',
      from: `    const receive = () => this.use.inbox.receive(this.durable, inTurn(some), this.consume);`,
      to: `    for (const { message } of some) message.ack();
    const receive = () => this.use.inbox.receive(this.durable, inTurn(some), this.consume);`,
    },
  ],
  scene: consumerDies,
};
