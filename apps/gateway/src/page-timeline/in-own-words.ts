import type { Timeline, TimelineEntry } from '@assay/contracts';

/** Kinds whose text comes from outside or from people, or tells too much; and what is said instead. */
const sentences: Readonly<Record<string, string>> = {
  'invitation-bounced': 'The invitation came back.',
  'invitation-failed': 'The candidate could not be invited.',
  'invitation-left-to-operator': 'It is not known whether the invitation arrived.',
  'invitation-withdrawn': 'The invitation was withdrawn.',
  'order-cancelled': 'The order was cancelled.',
  'order-rejected': 'The order was rejected.',
  'order-placed': 'The order was placed.',
  'order-refused': 'The order was refused.',
};

/** Kinds whose text we wrote word by word. A new kind says nothing here until it stands here. */
const ours = new Set(
  `address-corrected assignment-assigned assignment-failed assignment-refused candidate-erased candidate-invited
   deadline-bounced deadline-dropped deadline-due deadline-failed deadline-in-flight deadline-sent deadline-uncertain
   ended-dropped ended-due ended-failed ended-in-flight ended-sent ended-uncertain
   invitation-accepted invitation-due invitation-in-flight invitation-permanent invitation-resent
   invitation-returned-delayed invitation-returned-failed invitation-returned-unclear invitation-temporary
   invitation-uncertain link-read note-failed note-parked note-replayed note-unknown note-written
   order-expired order-followed order-progressed order-settled order-started possible-duplicate
   ready-dropped ready-due ready-failed ready-in-flight ready-sent ready-uncertain refusal-promised
   reminder-dropped reminder-due reminder-failed reminder-in-flight reminder-sent reminder-uncertain
   report-downloaded report-link-created report-link-revoked report-missing report-replayed report-stored report-upload-failed
   report-upload-unknown report-uploaded report-viewed result-recorded result-retracted
   submission-accepted submission-conflict submission-dead-lettered submission-failed submission-forbidden submission-gone
   submission-limited submission-no-token submission-not-found submission-parked submission-rejected
   submission-replayed submission-unauthorized submission-unavailable time-zone-noted`.split(/\s+/),
);

/** Numbers, moments and words of ours, none of which is about a person or the result. */
const told = new Set([
  'assessments',
  'assessmentsCompleted',
  'attempt',
  'documentStatus',
  'durationMs',
  'expiresAt',
  'fault',
  'httpStatus',
  'messageId',
  'moment',
  'parts',
  'responseCode',
  'resultVersion',
  'startedAt',
  'statusCode',
  'submittedAt',
  'version',
]);

/** The same story for whoever was given a link to it: in our own words alone, and without the result. */
export function inOwnWords({ entries, ...timeline }: Timeline): Timeline {
  return { ...timeline, entries: entries.map(ownEntry) };
}

function ownEntry({ evidence = {}, text, ...entry }: TimelineEntry): TimelineEntry {
  const facts = Object.entries(evidence).filter(([name]) => told.has(name));
  const said = ours.has(entry.kind)
    ? text
    : (sentences[entry.kind] ?? 'Something else happened to the order.');
  return { ...entry, text: said, evidence: Object.fromEntries(facts) };
}
