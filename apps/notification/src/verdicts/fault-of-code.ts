import { type Answer, type Verdict, verdicts } from './verdict.js';

/** What a code tells; `certain` where no words tell it better. */
interface CodeVerdict {
  readonly verdict: Verdict;
  readonly certain: boolean;
}

// RFC 3463, RFC 7372, RFC 7504 and what large providers made of them. The class (4 or 5) says only how long it lasts.
const certain: Readonly<Record<string, Verdict>> = {
  '1.8': verdicts.sender,
  '1.10': verdicts.noMailbox,
  '4.5': verdicts.limit,
  '6.7': verdicts.unwritable,
  '7.8': verdicts.login,
  '7.9': verdicts.login,
  '7.10': verdicts.tls,
  '7.11': verdicts.tls,
  '7.20': verdicts.unproven,
  '7.21': verdicts.unproven,
  '7.22': verdicts.unproven,
  '7.23': verdicts.unproven,
  '7.24': verdicts.unproven,
  '7.25': verdicts.policy,
  '7.26': verdicts.unproven,
  '7.57': verdicts.login,
  '7.60': verdicts.sender,
  '7.64': verdicts.policy,
  '7.124': verdicts.closedGroup,
  '7.133': verdicts.closedGroup,
  '7.134': verdicts.closedGroup,
  '7.193': verdicts.closedGroup,
  '7.508': verdicts.limit,
  '7.509': verdicts.unproven,
  '7.515': verdicts.unproven,
  '7.700': verdicts.policy,
  '7.705': verdicts.limit,
  '7.708': verdicts.policy,
};

const likely: Readonly<Record<string, Verdict>> = {
  '1.0': verdicts.noMailbox,
  '1.1': verdicts.noMailbox,
  '1.2': verdicts.noHost,
  '1.3': verdicts.noMailbox,
  '1.4': verdicts.noMailbox,
  '1.6': verdicts.moved,
  '1.7': verdicts.sender,
  '2.1': verdicts.disabled,
  '2.2': verdicts.full,
  '2.3': verdicts.content,
  '2.4': verdicts.noMailbox,
  '3.4': verdicts.content,
  '4.1': verdicts.passing,
  '4.4': verdicts.noHost,
  '4.6': verdicts.passing,
  '4.7': verdicts.passing,
  '4.14': verdicts.passing,
  '4.310': verdicts.noHost,
  '4.316': verdicts.passing,
  '4.317': verdicts.tls,
  '5.3': verdicts.limit,
};

const byClass: Readonly<Record<string, Verdict>> = {
  '3': verdicts.passing,
  '4': verdicts.passing,
  '6': verdicts.content,
  '7': verdicts.policy,
};

// RFC 5321 section 4.2.3: a bare 550, 551 or 553 to RCPT TO is about the mailbox.
const toRecipient: Readonly<Record<number, Verdict>> = {
  550: verdicts.noMailbox,
  551: verdicts.noMailbox,
  552: verdicts.full,
  553: verdicts.noMailbox,
  556: verdicts.noHost,
};

/** Tells whose fault an answer is by its codes and by what it answers; nothing where those do not tell. */
export function faultOfCode({
  statusCode = '',
  replyCode = 0,
  command = '',
}: Answer): CodeVerdict | undefined {
  const detail = statusCode.slice(2);
  const sure = faultOfCommand(command) ?? certain[detail];
  if (sure) return { verdict: sure, certain: true };
  const told = likely[detail] ?? byClass[detail.split('.')[0] ?? ''] ?? mailboxOf(command, replyCode);
  return told && { verdict: told, certain: false };
}

function mailboxOf(command: string, replyCode: number): Verdict | undefined {
  return command === 'RCPT TO' ? toRecipient[replyCode] : undefined;
}

function faultOfCommand(command: string): Verdict | undefined {
  if (command.startsWith('AUTH')) return verdicts.login;
  return command === 'STARTTLS' ? verdicts.tls : undefined;
}
