import { randomUUID } from 'node:crypto';
import { documentedTokenChange } from '@assay/testing';
import type { ExecutionContext } from '@nestjs/common';
import { expect, it } from 'vitest';
import { ResultsConfig } from '../app.config.js';
import { ReportsGuard } from '../reports/reports.guard.js';
import { ReportTokens } from './report-tokens.js';

const secrets: Readonly<Record<string, string>> = { OLD: 'a-token-of-before', NEW: 'a-token-from-now-on' };
const steps = documentedTokenChange().map(({ present, next }) =>
  Object.assign(new ResultsConfig(), {
    REPORTS_TOKEN: secrets[present] ?? '',
    ...(next === undefined ? {} : { REPORTS_TOKEN_NEXT: secrets[next] ?? '' }),
  }),
);
const neighbours = steps.slice(1).map((after, index) => [index + 1, steps[index] ?? after, after] as const);

it.each(neighbours)(
  'on both sides of step %i links to reports work, and the gateway is let in',
  (number, before, after) => {
    const linkId = randomUUID();
    const [earlier, later] = [new ReportTokens(before), new ReportTokens(after)];
    expect(earlier.read(later.tokenOf(linkId))).toBe(linkId);
    // With the last step links of before end; it is taken when they may.
    expect(later.read(earlier.tokenOf(linkId))).toBe(linkId);
    const letsIn = (config: ResultsConfig, token: string): boolean => {
      const request = { headers: { authorization: `Bearer ${token}` } };
      const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
      return new ReportsGuard(config).canActivate(context);
    };
    // The gateway shows the first of the two, of either step.
    expect(letsIn(before, after.REPORTS_TOKEN) && letsIn(after, before.REPORTS_TOKEN)).toBe(number < 4);
  },
);

it('a link of before ends with its secret, and one spelled otherwise is none', () => {
  const [first, , third, last] = steps.map((step) => new ReportTokens(step));
  const linkId = randomUUID();
  const token = first?.tokenOf(linkId) ?? '';
  expect([third?.read(token), last?.read(token)]).toEqual([linkId, undefined]);
  for (const other of [`${token}=`, `${token}.`, ` ${token}`, token.replace('.', '=.'), token.slice(0, -1)])
    expect(third?.read(other)).toBeUndefined();
});
