import type { BrokenRule } from '../broken-rule.js';
import { permissionLost } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R17',
  demands: 'Parking is no failure',
  breaks: 'What is parked counts as tried, and is given up at the third time.',
  apps: ['results'],
  edits: [
    {
      file: 'apps/results/src/calls/decide-call.ts',
      from: `      return { next: 'parked', reason: outcome.kind, wholeCompany: false };`,
      to: `      return history.failures >= 2
        ? { next: 'dead-lettered', reason: outcome.kind }
        : tryAgain(outcome, history, rule, random);`,
    },
  ],
  scene: permissionLost,
};
