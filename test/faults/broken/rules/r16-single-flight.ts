import type { BrokenRule } from '../broken-rule.js';
import { tokensEnd } from '../scenes/results.js';

export const rule: BrokenRule = {
  rule: 'R16',
  demands: 'One asks for a token, and all others wait',
  breaks: 'Whoever needs a token asks SmartRecruiters for one.',
  apps: ['results', 'consent'],
  edits: [
    {
      file: 'apps/results/src/calls/lent-tokens.ts',
      from: `this.asked.get(question) ?? this.ask(`,
      to: `this.ask(`,
    },
    {
      file: 'apps/consent/src/credentials/granted-credentials.repository.ts',
      from: `        WHERE company_id = $1 AND refresh_attempt = $2
          AND (refresh_leased_until IS NULL OR refresh_leased_until < now())\`,`,
      to: `        WHERE company_id = $1 AND $2::int IS NOT NULL\`,`,
    },
  ],
  scene: tokensEnd,
};
