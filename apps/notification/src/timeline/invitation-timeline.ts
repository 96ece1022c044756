import type { TimelineKind, TimelineLine } from '@assay/contracts';
import type { NoticeKind, NoticeRecord, NoticeState } from '../notices/notices.repository.js';
import type { ReturnRecord } from '../returns/returned-mail.repository.js';
import type { Invitation, InvitationState } from '../invitations/invitation.entity.js';
import type { InvitationAttempt } from '../invitations/invitation-attempt.entity.js';

const source = 'notification';

const attemptTexts: Readonly<Record<InvitationAttempt['outcome'], string>> = {
  'in-flight': 'The invitation is being handed to the mail server; there is no answer yet.',
  accepted: 'The mail server accepted the invitation.',
  temporary: 'The mail server did not take the invitation; it is tried again.',
  permanent: 'The mail server refused the invitation for good.',
  uncertain: 'The connection ended before the mail server answered: the invitation may have arrived.',
};

const refusedUs =
  'A mail server refused our mail, which says nothing about the candidate; it is tried again.';

const knownOtherwise =
  'The mail server has the invitation already, from an earlier try, in other words than those of now.';
const brokenOff = 'The mail server failed while it was at it: the invitation may have arrived.';

const endTexts: Readonly<Record<Exclude<InvitationState, 'due' | 'sent'>, string>> = {
  failed: 'The candidate could not be invited.',
  uncertain: 'It is not known whether the invitation arrived.',
  withdrawn: 'The invitation was withdrawn.',
  bounced: 'The invitation came back.',
};

const returnTexts: Readonly<Record<ReturnRecord['outcome'], string>> = {
  failed: 'The candidate’s mail server could not deliver the message and sent it back.',
  delayed: 'The candidate’s mail server has not delivered the message yet and goes on trying.',
  unclear:
    'Something came back that looks like a report about the message, but does not say what became of it.',
};

const noticeNames: Readonly<Record<NoticeKind, string>> = {
  reminder: 'A reminder',
  deadline: 'Word of the new deadline',
  ready: 'Word that the assessment is ready',
  ended: 'Word that there is nothing to take any more',
};

const noticeTexts: Readonly<Record<NoticeState, string>> = {
  due: 'is due',
  'in-flight': 'is being handed to the mail server',
  sent: 'was accepted by the mail server',
  failed: 'was refused by the mail server',
  dropped: 'was not sent',
  uncertain: 'may have arrived: the connection ended before the mail server answered',
};

/** Returns the lines of an invitation's story; who shows them sorts them. */
export function timelineOf(
  invitation: Invitation,
  attempts: readonly InvitationAttempt[],
  returns: readonly ReturnRecord[] = [],
): TimelineLine[] {
  return [
    ...returns.map((record) =>
      entry(record.received_at, `invitation-returned-${record.outcome}`, returnTexts[record.outcome], {
        response: record.diagnostic,
        ...(record.status_code === null ? {} : { statusCode: record.status_code }),
        ...conclusion(record),
      }),
    ),
    entry(invitation.createdAt, 'invitation-due', 'The invitation is due.', {
      messageId: invitation.messageId,
    }),
    ...attempts.map((attempt) => attemptEntry(invitation, attempt)),
    ...endEntry(invitation),
  ];
}

/** Returns the lines about reminders and word of new deadlines. */
export function noticeEntries(notices: readonly NoticeRecord[]): TimelineLine[] {
  return notices.map(
    ({ kind, status, moment_at: moment, created_at: createdAt, settled_at: settledAt, response }) =>
      entry(settledAt ?? createdAt, `${kind}-${status}`, `${noticeNames[kind]} ${noticeTexts[status]}.`, {
        moment: moment.toISOString(),
        ...(response === null ? {} : { response }),
      }),
  );
}

function attemptEntry({ messageId }: Invitation, attempt: InvitationAttempt): TimelineLine {
  const { outcome, response, responseCode } = attempt;
  const text = textOf(attempt);
  return entry(attempt.endedAt ?? attempt.startedAt, `invitation-${outcome}`, text, {
    attempt: attempt.attempt,
    startedAt: attempt.startedAt.toISOString(),
    messageId,
    ...(response === null ? {} : { response }),
    ...(responseCode === null ? {} : { responseCode }),
    ...conclusion(attempt),
  });
}

function textOf({ outcome, responseCode, fault }: InvitationAttempt): string {
  if (outcome === 'temporary' && fault === 'us') return refusedUs;
  if (outcome === 'accepted' && responseCode === 409) return knownOtherwise;
  return outcome === 'uncertain' && responseCode !== null ? brokenOff : attemptTexts[outcome];
}

function conclusion({
  fault,
  because,
}: Pick<InvitationAttempt, 'fault' | 'because'>): Record<string, string> {
  return { ...(fault === null ? {} : { fault }), ...(because === null ? {} : { because }) };
}

function endEntry({ status, settledAt, reason }: Invitation): TimelineLine[] {
  if (status === 'due' || status === 'sent' || settledAt === null) return [];
  const text = reason === null ? endTexts[status] : `${endTexts[status]} ${reason}`;
  return [entry(settledAt, `invitation-${status === 'uncertain' ? 'left-to-operator' : status}`, text, {})];
}

function entry(at: Date, kind: TimelineKind, text: string, evidence: TimelineLine['evidence']): TimelineLine {
  return { at: at.toISOString(), source, kind, text, ...(evidence ? { evidence } : {}) };
}
