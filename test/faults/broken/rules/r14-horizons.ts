import type { BrokenRule } from '../broken-rule.js';
import { longOutage } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R14',
  demands: 'Results are tried for a week',
  breaks: 'A result is given up after seconds.',
  apps: ['results'],
  edits: [
    {
      file: 'apps/results/src/calls/decide-call.ts',
      from: `    horizon: config.SUBMISSION_HORIZON_HOURS * 3600,`,
      to: `    horizon: config.SUBMISSION_HORIZON_HOURS / 100,`,
    },
  ],
  scene: longOutage,
};
