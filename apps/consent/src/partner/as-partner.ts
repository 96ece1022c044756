import type { Answer } from '@assay/smartrecruiters';
import type { NoPartnerToken, PartnerTokens } from './partner-tokens.js';
import { patiently } from './patiently.js';

/** Asks SmartRecruiters as the partner: a second time with another token when the first one is refused. */
export async function asPartner<T>(
  tokens: PartnerTokens,
  ask: (token: string) => Promise<Answer<T>>,
): Promise<Answer<T> | NoPartnerToken> {
  const first = await tokens.get();
  if ('failure' in first) return first;
  const answer = await patiently(() => tokens.pace.run(() => ask(first.token)));
  if (answer.kind !== 'unauthorized') return answer;
  const second = await tokens.get(first.token);
  return 'failure' in second ? second : patiently(() => tokens.pace.run(() => ask(second.token)));
}
