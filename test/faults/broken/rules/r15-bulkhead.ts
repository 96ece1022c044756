import type { BrokenRule } from '../broken-rule.js';
import { slowAnswers } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R15',
  demands: 'A company has so many calls and no more',
  breaks: 'Nobody counts how many calls of a company are under way.',
  apps: ['results'],
  edits: [
    {
      file: 'apps/results/src/calls/send-permits.repository.ts',
      from: `running < $6 AND recent < $7 AS room`,
      to: `running < $6 * 100 AND recent < $7 * 100 AS room`,
    },
    {
      file: 'apps/results/src/submissions/submission-rows.ts',
      from: `  const { SUBMISSION_CALLS_AT_ONCE: atOnce, SUBMISSION_LEASE_SECONDS: leaseSeconds } = config;`,
      to: `  const { SUBMISSION_LEASE_SECONDS: leaseSeconds } = config;
  const atOnce = 1000;`,
    },
  ],
  scene: slowAnswers,
};
