export {
  apps,
  defineEvent,
  defineRequest,
  type App,
  type EventContract,
  type EventEnvelope,
  type RequestContract,
  type Shape,
} from './contract.js';
export { Problem, type InputError, type ProblemMessage, type ProblemParams } from './problem.js';
export { type ProblemEntry, type ProblemKind } from './problems/entry.js';
export { problems, type ProblemCode } from './problems/index.js';
export { refuseOtherVersion } from './refuse-other-version.js';
export { refuseUnknownAssessments } from './refuse-unknown-assessments.js';
export { Nothing } from './nothing.js';
export {
  AccountId,
  Id,
  Ids,
  ListOf,
  Moment,
  One,
  Optional,
  Text,
  Versions,
  accountIdPattern,
  isStorable,
  listsOf,
  templateIdPattern,
} from './shapes.js';
export { clip } from './clip.js';
export { SafeUrl } from './safe-url.js';
export {
  NamedOrder,
  Timeline,
  TimelineEntries,
  TimelineEntry,
  TimelineLink,
  TimelineLinkBody,
} from './timeline.js';
export {
  type LineKind,
  lineKinds,
  type NoticeStep,
  noticeSteps,
  type TimelineKind,
  type TimelineLine,
  type ToldNotice,
  toldNotices,
} from './timeline-kinds.js';
export {
  ConfirmEventsRequest,
  MissingEvents,
  ReplayDeadLettersRequest,
  ReplayedDeadLetters,
  confirmEvents,
  replayDeadLetters,
} from './events.js';
export {
  AppQueues,
  DeadLetter,
  DueWork,
  DueWorkList,
  listDueWork,
  Queues,
  ReplayDeadLettersBody,
} from './due-work.js';
export {
  AddressTrace,
  CandidateTrace,
  ErasedPlace,
  ErasedPlaces,
  ErasedTraces,
  ExportedPlace,
  ExportedPlaces,
  ExportedTraces,
  PersonTraces,
} from './person-traces.js';
export { AppExamination, AppFinding, examineApp } from './doctor.js';
export { ReportAsker } from './report-asker.js';
