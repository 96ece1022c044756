import type { BrokenRule } from '../broken-rule.js';
import { publisherDies } from '../scenes/events.js';

export const rule: BrokenRule = {
  rule: 'R5',
  demands: 'An event is marked once the stream has it',
  breaks: 'An event is marked as published before it is published.',
  apps: ['ordering'],
  edits: [
    {
      file: 'libs/messaging/src/relay.ts',
      from: `    await failpoint('relay-before-publish');`,
      to: `    this.notes.took(event);
    await this.notes.write();
    await failpoint('relay-before-publish');`,
    },
  ],
  scene: publisherDies,
};
