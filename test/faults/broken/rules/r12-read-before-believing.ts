import type { BrokenRule } from '../broken-rule.js';
import { wrongConflict } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R12',
  demands: 'Read before believing or repeating',
  breaks: 'A 409 is taken to mean that SmartRecruiters has the result, and nobody reads whether it does.',
  apps: ['results'],
  edits: [
    {
      file: 'apps/results/src/submissions/submit-result.ts',
      from: `          ? 'read-back'
          : this.settle.run(tx, row, made.outcome, made.prepared),`,
      to: `          ? this.settle.run(tx, row, { kind: 'accepted', status: 200, body: undefined }, made.prepared)
          : this.settle.run(tx, row, made.outcome, made.prepared),`,
    },
    {
      file: 'apps/results/src/submissions/submit-result.ts',
      from: `    if (outcome.kind === 'conflict' && prepared)`,
      to: `    if (outcome.kind === 'conflict' && prepared && row.attempt < 0)`,
    },
  ],
  scene: wrongConflict,
};
