import type { BrokenRule } from '../broken-rule.js';
import { natsAway } from '../scenes/intake.js';

export const rule: BrokenRule = {
  rule: 'R4',
  demands: 'NATS is not on the way of an order',
  breaks: 'An order that ordering cannot be asked about is refused, although it is kept.',
  apps: ['gateway'],
  edits: [
    {
      file: 'apps/gateway/src/sr-orders/receive-order.ts',
      from: `    // What is not written is not said: neither a refusal nor a promise.
`,
      to: `    if (answer.retry !== 'never') throw answer;
`,
    },
  ],
  scene: natsAway,
};
