import type { BrokenRule } from '../broken-rule.js';
import { senderDies } from '../scenes/mail.js';

export const rule: BrokenRule = {
  rule: 'R10',
  demands: 'What was on its way is in doubt',
  breaks: 'A message that was on its way when its sender died counts as one that never left.',
  apps: ['notification'],
  edits: [
    {
      file: 'apps/notification/src/invitations/send-invitation.ts',
      from: `      interrupted: row.attempt > 1,`,
      to: `      interrupted: row.attempt < 1,`,
    },
  ],
  scene: senderDies,
};
