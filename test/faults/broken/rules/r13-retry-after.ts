import type { BrokenRule } from '../broken-rule.js';
import { comeLater } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R13',
  demands: 'Never before the time that was asked for',
  breaks: 'Retry-After is not heeded, neither for the company nor for what was refused.',
  apps: ['results'],
  edits: [
    {
      file: 'apps/results/src/calls/turns.ts',
      from: `    if (seconds > 0) await this.lanes.block(tx, companyId, seconds);`,
      to: `    if (seconds > 0) await this.lanes.block(tx, companyId, 0 * seconds);`,
    },
    {
      file: 'apps/results/src/calls/decide-call.ts',
      from: `seconds: Math.max(retryAfterSeconds ?? 1, 1) + random(), because: 'limited'`,
      to: `seconds: 0 * Math.max(retryAfterSeconds ?? 1, 1) + random(), because: 'limited'`,
    },
  ],
  scene: comeLater,
};
