export {
  canFollow,
  canMove,
  canReopen,
  isOpen,
  orderStatuses,
  type OrderStatus,
  type Reopening,
} from './order-status.js';
export {
  advance,
  close,
  pendingParts,
  reopen,
  unknownParts,
  type AssessmentProgress,
  type ReportedProgress,
} from './assessment-progress.js';
export { exactOrigin, isLoopback, isSafeUrl, orderIdOf, parseUrl } from './callback-url.js';
export { profileAddress } from './profile-address.js';
export { languageTag } from './language-tag.js';
export { webAddress } from './web-address.js';
export { isUsableAddress } from './email-address.js';
export {
  deadlineAfter,
  movedReminders,
  type MovedQuietHours,
  reminderMoments,
  type ReminderRules,
} from './deadline.js';
export { isQuiet, lastAllowedMoment, nextAllowedMoment, type QuietHours } from './quiet-hours.js';
