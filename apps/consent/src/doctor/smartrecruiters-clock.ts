import { type Finding, found, lookAtAddress } from '@assay/runtime';
import type { ConsentConfig } from '../app.config.js';

const differenceMs = 10_000;
/** A date in a header has no parts of a second. */
const dateMs = 1000;

/** Compares our clock with the one that SmartRecruiters judges tokens by. */
export async function smartRecruitersClock(
  { SMARTRECRUITERS_API_URL: address }: Pick<ConsentConfig, 'SMARTRECRUITERS_API_URL'>,
  now = Date.now,
): Promise<Finding[]> {
  const before = now();
  // That it does not answer is said by whoever asks it for a token.
  const look = await lookAtAddress(address).catch(() => undefined);
  const after = now();
  const theirs = Date.parse(look?.headers.date ?? '');
  if (Number.isNaN(theirs)) return [];
  const aheadMs = Math.max(before - (theirs + dateMs), theirs - after);
  return aheadMs > differenceMs
    ? [found('clock-differs-from-smartrecruiters', `about ${Math.round(aheadMs / 1000)} s apart`)]
    : [];
}
