import type { BrokenRule } from '../broken-rule.js';
import { answersOfMailLost } from '../scenes/mail.js';

export const rule: BrokenRule = {
  rule: 'R11',
  demands: 'In doubt one copy more, and no other',
  breaks: 'An invitation whose answers are lost is sent again and again.',
  apps: ['notification'],
  edits: [
    {
      file: 'apps/notification/src/letters/letter-kinds.ts',
      from: `  invitation: { name: 'invitation', mostUncertain: 2,`,
      to: `  invitation: { name: 'invitation', mostUncertain: 99,`,
    },
  ],
  scene: answersOfMailLost,
};
