import type { BrokenRule } from '../broken-rule.js';
import { streamLost } from '../scenes/events.js';

export const rule: BrokenRule = {
  rule: 'R8',
  demands: 'What did not arrive is published again',
  breaks: 'Nobody looks whether published events arrived.',
  apps: ['ordering'],
  edits: [
    {
      file: 'libs/messaging/src/sweep.ts',
      from: `    if (events.length > 0) await this.settle(events, await this.missing(events));`,
      to: `    if (events.length < 0) await this.settle(events, await this.missing(events));`,
    },
  ],
  scene: streamLost,
};
