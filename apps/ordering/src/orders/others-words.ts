import type { HistoryKind } from '@assay/contracts/ordering';

/** What an erased order tells instead of a name, an address or others' words. */
export const erased = '(erased)';

// Whether a line of the kind says what an engine, a mail server, SmartRecruiters or the vendor said, which may name somebody.
// The table is closed: a new kind has to say.
const saidByOthers: Readonly<Record<HistoryKind, boolean>> = {
  'order-placed': false,
  'order-refused': true,
  'order-rejected': true,
  'refusal-promised': false,
  'possible-duplicate': false,
  'order-part-clipped': true,
  'order-part-left-out': true,
  'order-part-taken-as-text': true,
  'order-part-cleaned': true,
  'order-followed': false,
  'order-started': false,
  'order-progressed': false,
  'order-expired': false,
  'order-settled': false,
  'deadline-changed': false,
  // That there was one tells where the candidate was.
  'time-zone-noted': true,
  'candidate-invited': false,
  'invitation-failed': true,
  'invitation-bounced': true,
  'address-corrected': false,
  'invitation-resent': false,
  'link-read': false,
  'order-cancelled': true,
  'result-recorded': false,
  'submission-failed': false,
  'candidate-erased': false,
};

/** Whether a line of this kind holds others' words. */
export function isSaidByOthers(kind: HistoryKind): boolean {
  return saidByOthers[kind];
}

/** The kinds of lines whose words go with the person. */
export const kindsOfOthers: readonly string[] = Object.entries(saidByOthers).flatMap(([kind, others]) =>
  others ? [kind] : [],
);
