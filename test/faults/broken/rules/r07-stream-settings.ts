import type { BrokenRule } from '../broken-rule.js';
import { consumerDies } from '../scenes/events.js';

export const rule: BrokenRule = {
  rule: 'R7',
  demands: 'JetStream delivers again until it is told to stop',
  breaks: 'The consumer asks for each event to be delivered once and never again.',
  apps: ['notification'],
  edits: [
    {
      file: 'libs/messaging/src/open-consumer.ts',
      from: `    max_deliver: -1,`,
      to: `    max_deliver: 1,`,
    },
  ],
  scene: consumerDies,
};
