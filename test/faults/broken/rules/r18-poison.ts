import type { BrokenRule } from '../broken-rule.js';
import { poisonedEvent } from '../scenes/events.js';

export const rule: BrokenRule = {
  rule: 'R18',
  demands: 'What nobody can read stops nobody else',
  breaks: 'An event that cannot be consumed is tried until it can, and all others wait behind it.',
  apps: ['notification'],
  edits: [
    {
      file: 'libs/messaging/src/event-consumer.ts',
      from: `const transactionsAtOnce = 2;`,
      to: `const transactionsAtOnce = 1;`,
    },
    {
      file: 'libs/messaging/src/event-consumer.ts',
      from: `      const [only, ...others] = some;
      return only && others.length === 0 ? this.failed(only, received.cause) : this.receiveEach(some);`,
      to: `      await sleep(200);
      return this.stopped ? false : this.receive(some);`,
    },
  ],
  scene: poisonedEvent,
};
