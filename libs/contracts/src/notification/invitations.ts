import { IsBoolean, IsInt, IsISO8601, IsUUID } from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { CandidateLink } from '../ordering/candidate.js';
import { Optional, Text } from '../shapes.js';
import { NamedOrder, TimelineEntries } from '../timeline.js';

export class CandidateInvited {
  @IsUUID() orderId: string;
  /** When the mail server accepted the message. */
  @IsISO8601() invitedAt: string;
  /** The order's revision in which the address was corrected that it went to; 0 is the first address. */
  @Optional() @IsInt() addressRevision?: number;
}

export const candidateInvited = defineEvent({
  owner: 'notification',
  name: 'candidate-invited',
  summary: 'A mail server accepted the invitation.',
  data: CandidateInvited,
  consumers: ['ordering', 'results'],
});

export class InvitationFailed {
  @IsUUID() orderId: string;
  /** What went wrong, for a person, without the address. */
  @Text(1000) reason: string;
  /** A mail server took the invitation, and it came back. */
  @Optional() @IsBoolean() bounced?: boolean;
  /** As of an invitation that was sent. */
  @Optional() @IsInt() addressRevision?: number;
}

export const invitationFailed = defineEvent({
  owner: 'notification',
  name: 'invitation-failed',
  summary: 'The candidate cannot be invited at this address.',
  data: InvitationFailed,
  consumers: ['ordering'],
});

export const stopReminders = defineRequest({
  owner: 'notification',
  name: 'stop-reminders',
  summary: 'The candidate wants no more reminders; the invitation stays. The same again changes nothing.',
  request: CandidateLink,
  reply: Nothing,
  problems: ['link-not-found'],
});

export const showInvitationTimeline = defineRequest({
  owner: 'notification',
  name: 'show-invitation-timeline',
  summary: 'Every attempt to invite the candidate, with the mail server’s answer.',
  request: NamedOrder,
  reply: TimelineEntries,
});
