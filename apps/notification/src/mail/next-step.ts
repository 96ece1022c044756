import { backoffSeconds } from '@assay/persistence';
import type { MailOutcome } from './mail-outcome.js';
import { verdicts } from '../verdicts/verdict.js';

/** What the attempts so far tell, the one just ended included. */
export interface AttemptHistory {
  /** Attempts that may have delivered the message although nobody said so. */
  readonly uncertain: number;
  /** Hours since the first attempt, by the database's clock. */
  readonly hours: number;
}

/** Seconds: the first wait, and the longest. */
type Pace = Parameters<typeof backoffSeconds>[1];

const soon: Pace = { base: 2, cap: 300 };
// Whoever says "never" is not asked every few minutes: that alone would cost us their trust.
const slowly: Pace = { base: 60, cap: 3600 };

/** What follows from an attempt to send a message. */
export type NextStep =
  | { readonly step: 'sent' }
  /** `pace` says how the waits between attempts grow. */
  | { readonly step: 'retry'; readonly pace: Pace }
  | { readonly step: 'failed'; readonly reason: string }
  | { readonly step: 'uncertain'; readonly reason: string };

/** Decides what follows from an attempt: a message that may be there already is repeated once and never twice. */
export function nextStep(
  message: 'invitation' | 'notice',
  outcome: MailOutcome,
  history: AttemptHistory,
  giveUpHours: number,
): NextStep {
  if (outcome.kind === 'accepted') return { step: 'sent' };
  if (outcome.kind === 'permanent') {
    return { step: 'failed', reason: `The mail server refused the ${message}: ${told(outcome)}` };
  }
  if (outcome.kind === 'uncertain') {
    if (history.uncertain > 1) return { step: 'uncertain', reason: twiceUncertain(message) };
    return { step: 'retry', pace: soon };
  }
  if (history.hours < giveUpHours) return { step: 'retry', pace: paceAfter(outcome) };
  return {
    step: 'failed',
    reason: `No mail server took the ${message} within ${giveUpHours} hours: ${told(outcome)}`,
  };
}

/** How long to wait until a message is tried again that was not taken. */
export function paceAfter({ responseCode = 0 }: MailOutcome): Pace {
  return responseCode >= 500 ? slowly : soon;
}

// What servers write is on the timeline, for those who run Assay; what goes further is our own.
function told({ verdict = verdicts.unclear, response }: MailOutcome): string {
  const code = /^[245]\d\d(?:[- ][245]\.\d{1,3}\.\d{1,3}\b)?/.exec(response)?.[0].replace('-', ' ');
  return code === undefined ? verdict.because : `${verdict.because} (${code})`;
}

function twiceUncertain(message: string): string {
  return `Two attempts ended without an answer of the mail server; the ${message} may have arrived. Please look into it.`;
}
