import { maskAddresses } from '../mail/mask-addresses.js';
import { type Verdict, verdicts } from '../verdicts/verdict.js';
import { whoseFault } from '../verdicts/whose-fault.js';
import { readTextBounce } from './bounce-text.js';
import { type MimeMessage, readMime } from './mime-parts.js';
import { readStatus, type RecipientStatus } from './status-fields.js';

/** What a mail server reports about a message that it could not hand over, without addresses. */
export interface DeliveryReport {
  /** `delayed` means that it goes on trying; `unclear` that it is a report, but says nothing we understand. */
  readonly outcome: 'failed' | 'delayed' | 'unclear';
  /** Such as 5.1.1. */
  readonly statusCode?: string;
  /** Their words, for those who run Assay. */
  readonly diagnostic: string;
  /** What we conclude. */
  readonly verdict: Verdict;
}

const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status']);
const failures = new Set(['failed', 'failure', 'fail', 'expired', 'bounced', 'rejected']);
const arrived = new Set(['delivered', 'relayed', 'expanded']);

/** Returns the report in a message; nothing where it is something else, such as an answer of a person or a machine. */
export function readDeliveryReport(raw: Buffer): DeliveryReport | undefined {
  const message = readMime(raw);
  const statuses = message.parts
    .filter(({ type }) => statusTypes.has(type))
    .flatMap(({ text }) => readStatus(text));
  if (statuses.length > 0) return fromStatuses(statuses, message);
  const told = readTextBounce(message);
  return told && { ...told, diagnostic: maskAddresses(told.diagnostic, '') };
}

function fromStatuses(
  statuses: readonly RecipientStatus[],
  message: MimeMessage,
): DeliveryReport | undefined {
  const outcomes = statuses.map(outcomeOf);
  for (const outcome of ['failed', 'delayed', 'unclear'] as const) {
    const status = statuses[outcomes.indexOf(outcome)];
    if (status) return reportOf(outcome, status, message);
  }
  return undefined;
}

function outcomeOf({ action, statusCode }: RecipientStatus): DeliveryReport['outcome'] | 'arrived' {
  if (failures.has(action)) return 'failed';
  if (action === 'delayed') return 'delayed';
  if (arrived.has(action) || statusCode?.startsWith('2')) return 'arrived';
  return action === '' && statusCode?.startsWith('5') ? 'failed' : 'unclear';
}

function reportOf(
  outcome: DeliveryReport['outcome'],
  status: RecipientStatus,
  message: MimeMessage,
): DeliveryReport {
  const { statusCode, diagnostic, recipients } = status;
  const masked = recipients.reduce((told, recipient) => maskAddresses(told, recipient), diagnostic);
  return {
    outcome,
    ...(statusCode === undefined ? {} : { statusCode }),
    diagnostic: maskAddresses(masked, ''),
    verdict: verdictOf(status, message),
  };
}

function verdictOf({ action, statusCode, diagnostic }: RecipientStatus, message: MimeMessage): Verdict {
  const replyCode = /(?<![\d.])([45]\d\d)[ -]/.exec(diagnostic.slice(0, 200))?.[1];
  const command = /in reply to (?:the )?(?:end of )?(MAIL FROM|RCPT TO|DATA)\b/i.exec(diagnostic)?.[1];
  const verdict = whoseFault({
    text: diagnostic,
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(replyCode === undefined ? {} : { replyCode: Number(replyCode) }),
    ...(command === undefined ? {} : { command: command.toUpperCase() }),
  });
  if (verdict.fault !== 'unclear') return verdict;
  if (action === 'expired') return verdicts.passing;
  // Some servers leave the fields bare and tell people instead.
  return readTextBounce(message)?.verdict ?? verdict;
}
