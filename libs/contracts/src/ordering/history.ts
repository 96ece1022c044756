import type { RemarkedAction } from './remarks.js';

/**
 * What can happen to an order, as its history and its timeline name it for ever. The list is closed, so that what
 * follows from each is decided for all of them.
 */
export type HistoryKind =
  | 'order-placed'
  | 'order-refused'
  | 'order-rejected'
  | 'refusal-promised'
  | 'possible-duplicate'
  | `order-part-${RemarkedAction}`
  | 'order-followed'
  | 'order-started'
  | 'order-progressed'
  | 'order-expired'
  | 'order-settled'
  | 'deadline-changed'
  | 'time-zone-noted'
  | 'candidate-invited'
  | 'invitation-failed'
  | 'invitation-bounced'
  | 'address-corrected'
  | 'invitation-resent'
  | 'link-read'
  | 'order-cancelled'
  | 'result-recorded'
  | 'submission-failed'
  | 'candidate-erased';
