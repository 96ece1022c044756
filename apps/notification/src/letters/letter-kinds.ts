import type { backoffSeconds } from '@assay/persistence';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { verdicts } from '../verdicts/verdict.js';

/** How letters of one kind go on. */
interface LetterRule {
  /** What it is called where a person reads why it did not arrive. */
  readonly name: string;
  /** Attempts that may have delivered it, after which nobody tries again. */
  readonly mostUncertain: number;
  /** Attempts in all; where none is named, it is tried for INVITATION_GIVE_UP_HOURS. */
  readonly mostSendings?: number;
  /** What becomes of one that nobody needs any more. */
  readonly unwanted: 'withdrawn' | 'dropped';
}

/** What follows per kind: in doubt an invitation is repeated once, and a reminder never, because none is worth a second copy. */
const letterKinds = {
  invitation: { name: 'invitation', mostUncertain: 2, unwanted: 'withdrawn' },
  reminder: { name: 'reminder', mostUncertain: 1, mostSendings: 60, unwanted: 'dropped' },
  deadline: { name: 'notice', mostUncertain: 1, mostSendings: 60, unwanted: 'dropped' },
  ready: { name: 'notice', mostUncertain: 1, mostSendings: 60, unwanted: 'dropped' },
  ended: { name: 'notice', mostUncertain: 1, mostSendings: 60, unwanted: 'dropped' },
  connection: { name: 'notice', mostUncertain: 2, unwanted: 'dropped' },
} as const satisfies Record<string, LetterRule>;

export type LetterKind = keyof typeof letterKinds;

/** What the attempts so far tell, the one just ended included. */
export interface AttemptHistory {
  readonly sendings: number;
  /** Attempts that may have delivered the message although nobody said so. */
  readonly uncertain: number;
  /** Attempts that were refused for a fault of ours; where only attempts are counted, it is those. */
  readonly refusals: number;
  /** Hours since the first attempt, by the database's clock. */
  readonly hours: number;
  /** Why it was not wanted any more while it was on its way; null where it still is. */
  readonly withdrawn: string | null;
}

/** Seconds: the first wait, and the longest. */
type Pace = Parameters<typeof backoffSeconds>[1];

const soon: Pace = { base: 2, cap: 300 };
// Whoever says "never" is not asked every few minutes: that alone would cost us their trust.
const slowly: Pace = { base: 60, cap: 3600 };

/** For how long it is tried. */
export interface Limits {
  /** Hours after the first try at which what nobody took has failed. */
  readonly giveUpHours: number;
  /** Hours after the first try for which another one is no copy, because the other side knows the message again. */
  readonly knownAgainHours: number;
}

/** The end of a letter; `reason` is for a person, without the address. */
export type LetterEnd =
  | { readonly step: 'sent' }
  | { readonly step: 'failed' | 'uncertain' | 'withdrawn' | 'dropped'; readonly reason: string };

/** What follows from an attempt; `pace` says how the waits between attempts grow. */
export type NextStep =
  | LetterEnd
  | {
      readonly step: 'retry';
      readonly pace: Pace;
      /** No try before so many seconds have passed. */
      readonly waitSeconds?: number;
    };

/** Decides what follows from an attempt: what was withdrawn meanwhile is not tried again, what may be there already seldom, or where it is known again. */
export function nextStep(
  kind: LetterKind,
  outcome: MailOutcome,
  history: AttemptHistory,
  limits: Limits,
): NextStep {
  const rule = letterKinds[kind];
  if (outcome.kind === 'accepted') return { step: 'sent' };
  if (history.withdrawn !== null) return { step: 'withdrawn', reason: history.withdrawn };
  if (outcome.kind === 'uncertain')
    return tooDoubtful(kind, history, limits) ?? { step: 'retry', pace: soon };
  if (outcome.kind === 'temporary') return notTaken(rule, outcome, history, limits);
  return { step: 'failed', reason: `The mail server refused the ${rule.name}: ${told(outcome)}` };
}

/** The end of a letter that no try may follow, for it could be a copy too many; nothing where one may. */
export function tooDoubtful(
  kind: LetterKind,
  { uncertain, hours, withdrawn }: AttemptHistory,
  { knownAgainHours }: Limits,
): LetterEnd | undefined {
  const { name, mostUncertain }: LetterRule = letterKinds[kind];
  if (uncertain < mostUncertain || hours < knownAgainHours || withdrawn !== null) return undefined;
  const attempts = { 1: 'One attempt', 2: 'Two attempts' }[uncertain] ?? `${uncertain} attempts`;
  const reason = `${attempts} ended without an answer of the mail server; the ${name} may have arrived. Please look into it.`;
  return { step: 'uncertain', reason };
}

function notTaken(
  { name, mostSendings }: LetterRule,
  outcome: MailOutcome & { readonly kind: 'temporary' },
  { sendings, hours }: AttemptHistory,
  { giveUpHours }: Limits,
): NextStep {
  const goesOn = mostSendings === undefined ? hours < giveUpHours : sendings < mostSendings;
  const { lasting, waitSeconds } = outcome;
  if (goesOn) return { step: 'retry', pace: lasting ? slowly : soon, ...(waitSeconds && { waitSeconds }) };
  const patience = mostSendings === undefined ? `within ${giveUpHours} hours` : `in ${mostSendings} attempts`;
  return { step: 'failed', reason: `No mail server took the ${name} ${patience}: ${told(outcome)}` };
}

/** The end of a letter that nobody needs any more. */
export function unwanted(kind: LetterKind, reason: string): LetterEnd {
  return { step: letterKinds[kind].unwanted, reason };
}

// What servers write is on the timeline, for those who run Assay; what goes further is our own.
function told({ verdict = verdicts.unclear, response }: MailOutcome): string {
  const code = /^[245]\d\d(?:[- ][245]\.\d{1,3}\.\d{1,3}\b)?/.exec(response)?.[0].replace('-', ' ');
  return code === undefined ? verdict.because : `${verdict.because} (${code})`;
}
