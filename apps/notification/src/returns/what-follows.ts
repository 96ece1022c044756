import type { Invitation } from '../invitations/invitation.entity.js';
import type { InvitationHistory } from '../invitations/invitation-rows.js';
import type { DeliveryReport } from './delivery-report.js';
import type { ReturnedMessage } from '../letters/return-paths.js';

/** What follows from a report about a message. */
export type Consequence =
  /** Nobody can be written to at this address. */
  | { readonly step: 'bounced' }
  /** One more copy, after so many seconds: the fault is ours, or passes. */
  | { readonly step: 'again'; readonly seconds: number }
  /** It is kept for whoever looks, and changes nothing. */
  | { readonly step: 'noted' }
  /** It is not recorded yet that the message left. */
  | { readonly step: 'too-early' };

// Servers give up after five days, some after a week; what comes later is about nothing that is still awaited.
const longestDays = 8;
// A report that is not true would have us write to somebody again and again: 15 minutes, one hour, four, sixteen.
const firstAgainSeconds = 900;

/** Decides what a report about an invitation leads to: only a fault of the recipient, or of nobody we know of, ends it. */
export function whatFollows(
  invitation: Invitation,
  message: ReturnedMessage,
  { outcome, verdict }: DeliveryReport,
  history: InvitationHistory,
  giveUpHours: number,
): Consequence {
  // A report about an earlier address, or about a reminder, says nothing about the invitation to the present one.
  if (invitation.version !== message.version) return { step: 'noted' };
  if (invitation.status === 'due' && (history.open > 0 || history.accepted === 0))
    return { step: 'too-early' };
  if (outcome !== 'failed' || !isAwaited(invitation, history)) return { step: 'noted' };
  if (verdict.fault === 'recipient' || verdict.fault === 'unclear') return { step: 'bounced' };
  const seconds = firstAgainSeconds * 4 ** Math.max(history.accepted - 1, 0);
  const inTime = history.hours + seconds / 3600 < giveUpHours;
  return inTime ? { step: 'again', seconds } : { step: 'bounced' };
}

function isAwaited({ status }: Invitation, { settledHours }: InvitationHistory): boolean {
  const left = status === 'sent' || status === 'uncertain';
  return left && settledHours !== null && settledHours < longestDays * 24;
}
