import type { ConnectionReply, FailureReason, HealthChange } from '@assay/contracts/consent';
import { badge } from '@assay/look';
import type { Html } from '@assay/runtime';

const reasons: Readonly<Record<FailureReason, string>> = {
  'credential-refused': 'SmartRecruiters gives no token for the company’s credential',
  'tokens-refused': 'SmartRecruiters gives tokens for the company’s credential, but refuses them',
};

/** Where the page of a company's connection is. */
export function connectionPath(companyId: string): string {
  return `/console/connections/${encodeURIComponent(companyId)}`;
}

/** Why a connection began to fail, or that it works again, in a sentence. */
export function healthSentence({ health, reason, httpStatus }: HealthChange): string {
  if (health === 'ok') return 'It works again.';
  const why = reason === undefined ? 'SmartRecruiters refused us' : reasons[reason];
  return httpStatus === undefined ? `${why}.` : `${why} (HTTP ${httpStatus}).`;
}

/** How a connection stands, in a sentence. */
export function connectionSentence(
  { status, health, heldSince, contenderAccountId }: ConnectionReply,
  newest?: HealthChange,
): string {
  if (status === 'closed') return 'It is over: nothing is accepted, and its credentials are destroyed.';
  if (heldSince !== undefined)
    return `It waits for a confirmation: ${contenderAccountId ?? 'another account'} tried to connect the same company.`;
  if (status === 'draining')
    return 'It was ended: open orders are finished, then its credentials are destroyed.';
  if (health === 'failing')
    return newest?.health === 'failing'
      ? `It fails: ${healthSentence(newest)}`
      : 'It is active, but SmartRecruiters did not accept our credential at the last check.';
  return health === 'ok' ? 'It works both ways.' : 'It is active, and was not checked yet.';
}

/** The same in a word. */
export function connectionBadge({ status, health, heldSince }: ConnectionReply): Html {
  if (status === 'closed') return badge('Closed');
  if (heldSince !== undefined) return badge('Held', 'busy');
  if (status === 'draining') return badge('Ending', 'busy');
  return health === 'failing' ? badge('Failing', 'bad') : badge('Active', health === 'ok' ? 'good' : 'calm');
}
