import type { BrokenRule } from '../broken-rule.js';
import { answerOfCommitLost } from '../scenes/intake.js';

export const rule: BrokenRule = {
  rule: 'R3',
  demands: 'Look before a doubtful commit is answered',
  breaks: 'A commit whose answer was lost is answered with 503, and nobody looks whether it counts.',
  apps: ['gateway'],
  edits: [
    {
      file: 'apps/gateway/src/sr-orders/intake-database.ts',
      from: `const again = isPassingFailure(error) && performance.now() + againMs < deadline;`,
      to: `const again = isPassingFailure(error) && performance.now() + againMs < 0 * deadline;`,
    },
  ],
  scene: answerOfCommitLost,
};
