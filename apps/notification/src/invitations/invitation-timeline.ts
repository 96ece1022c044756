import type { TimelineEntry } from '@assay/contracts';
import type { Invitation, InvitationState } from './invitation.entity.js';
import type { InvitationAttempt } from './invitation-attempt.entity.js';

const source = 'notification';

const attemptTexts: Readonly<Record<InvitationAttempt['outcome'], string>> = {
  'in-flight': 'The invitation is being handed to the mail server; there is no answer yet.',
  accepted: 'The mail server accepted the invitation.',
  temporary: 'The mail server did not take the invitation; it is tried again.',
  permanent: 'The mail server refused the invitation for good.',
  uncertain: 'The connection ended before the mail server answered: the invitation may have arrived.',
};

const endTexts: Readonly<Record<Exclude<InvitationState, 'due' | 'sent'>, string>> = {
  failed: 'The candidate could not be invited.',
  uncertain: 'It is not known whether the invitation arrived.',
  withdrawn: 'The invitation was withdrawn.',
};

/** Returns the lines of an invitation's story, oldest first. */
export function timelineOf(invitation: Invitation, attempts: readonly InvitationAttempt[]): TimelineEntry[] {
  return [
    entry(invitation.createdAt, 'invitation-due', 'The invitation is due.', {
      messageId: invitation.messageId,
    }),
    ...attempts.map((attempt) => attemptEntry(invitation, attempt)),
    ...endEntry(invitation),
  ];
}

function attemptEntry({ messageId }: Invitation, attempt: InvitationAttempt): TimelineEntry {
  const { outcome, response, responseCode } = attempt;
  return entry(attempt.endedAt ?? attempt.startedAt, `invitation-${outcome}`, attemptTexts[outcome], {
    attempt: attempt.attempt,
    startedAt: attempt.startedAt.toISOString(),
    messageId,
    ...(response === null ? {} : { response }),
    ...(responseCode === null ? {} : { responseCode }),
  });
}

function endEntry({ status, settledAt, reason }: Invitation): TimelineEntry[] {
  if (status === 'due' || status === 'sent' || settledAt === null) return [];
  const text = reason === null ? endTexts[status] : `${endTexts[status]} ${reason}`;
  return [entry(settledAt, `invitation-${status === 'uncertain' ? 'left-to-operator' : status}`, text, {})];
}

function entry(at: Date, kind: string, text: string, evidence: TimelineEntry['evidence']): TimelineEntry {
  return { at: at.toISOString(), source, kind, text, ...(evidence ? { evidence } : {}) };
}
