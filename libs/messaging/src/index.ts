export { Answers } from './answers.js';
export { askOnce, type NatsAddress } from './ask-once.js';
export { Bus } from './bus.js';
export { Consumes } from './consumes.js';
export { DueWorkLists } from './due-work-lists.js';
export { Examiner } from './examiner.js';
export {
  bytesOf,
  largestListBytes,
  leadingThatFit,
  omittedOf,
  timelineThatFits,
  trailingThatFit,
} from './fit.js';
export { toldOfOrders, wordsOfOrders } from './erase-words.js';
export { exportFrom, type Exporting } from './export-from.js';
export { MessagingConfig } from './messaging.config.js';
export { MessagingModule } from './messaging.module.js';
export { isFixed, natsCheck } from './nats-checks.js';
export { natsTransport } from './nats-transport.js';
export { type EnclosedEvent, insertEvents, Outbox } from './outbox.js';
export { type Examined, platformChecks } from './platform-checks.js';
export { addOutboxCompany, createMessagingTables } from './tables.js';
