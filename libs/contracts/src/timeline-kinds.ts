import type { TimelineEntry } from './timeline.js';

/** What a message to a candidate besides the invitation is about. */
export const toldNotices = ['reminder', 'deadline', 'ready', 'ended'] as const;
export type ToldNotice = (typeof toldNotices)[number];

/** How far such a message came. */
export const noticeSteps = ['due', 'in-flight', 'sent', 'failed', 'dropped', 'uncertain'] as const;
export type NoticeStep = (typeof noticeSteps)[number];

/** Every kind of line that an order's timeline can have, but for those about notices; the list is closed, so that each has its words in every language. */
export const lineKinds = [
  'order-placed',
  'order-refused',
  'order-rejected',
  'order-cancelled',
  'order-followed',
  'order-started',
  'order-progressed',
  'order-expired',
  'order-settled',
  'order-part-clipped',
  'order-part-left-out',
  'order-part-taken-as-text',
  'order-part-cleaned',
  'refusal-promised',
  'possible-duplicate',
  'deadline-changed',
  'time-zone-noted',
  'address-corrected',
  'link-read',
  'candidate-invited',
  'candidate-erased',
  'assignment-assigned',
  'assignment-refused',
  'assignment-failed',
  'invitation-due',
  'invitation-in-flight',
  'invitation-accepted',
  'invitation-temporary',
  'invitation-permanent',
  'invitation-uncertain',
  'invitation-failed',
  'invitation-bounced',
  'invitation-withdrawn',
  'invitation-resent',
  'invitation-left-to-operator',
  'invitation-returned-failed',
  'invitation-returned-delayed',
  'invitation-returned-unclear',
  'result-recorded',
  'result-retracted',
  'submission-accepted',
  'submission-rejected',
  'submission-unavailable',
  'submission-unauthorized',
  'submission-forbidden',
  'submission-not-found',
  'submission-conflict',
  'submission-limited',
  'submission-no-token',
  'submission-replayed',
  'submission-failed',
  'submission-parked',
  'submission-dead-lettered',
  'submission-gone',
  'report-stored',
  'report-missing',
  'report-replayed',
  'report-uploaded',
  'report-upload-failed',
  'report-upload-unknown',
  'report-link-created',
  'report-link-revoked',
  'report-viewed',
  'report-downloaded',
  'report-access-requested',
  'note-replayed',
  'note-written',
  'note-unknown',
  'note-parked',
  'note-failed',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** What a line of a timeline can be called. */
export type TimelineKind = LineKind | `${ToldNotice}-${NoticeStep}`;

/** A line as an app of this version tells it; what is read may come from a newer one. */
export interface TimelineLine extends TimelineEntry {
  readonly kind: TimelineKind;
}
