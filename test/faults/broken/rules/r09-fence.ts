import type { BrokenRule } from '../broken-rule.js';
import { workerSleeps } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R9',
  demands: 'Whoever lost its lease changes nothing',
  breaks: 'A call goes out although its lease has ended.',
  apps: ['results'],
  edits: [
    {
      file: 'libs/persistence/src/hold-lease.ts',
      from: `  if (performance.now() >= lastsUntilMs) return undefined;`,
      to: `  if (lastsUntilMs < 0) return undefined;`,
    },
    {
      file: 'libs/persistence/src/hold-lease.ts',
      from: `    if (nowMs >= lastsUntilMs) return lost.abort();`,
      to: `    if (lastsUntilMs < 0) return lost.abort();`,
    },
    {
      file: 'libs/persistence/src/hold-lease.ts',
      from: `    if (renewed === false) lost.abort();`,
      to: `    if (renewed === false && lastsUntilMs < 0) lost.abort();`,
    },
  ],
  scene: workerSleeps,
};
