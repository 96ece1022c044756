import type { MailOutcome } from './mail-outcome.js';

/** What the attempts so far tell, the one just ended included. */
export interface AttemptHistory {
  /** Attempts that may have delivered the message although nobody said so. */
  readonly uncertain: number;
  /** Hours since the first attempt, by the database's clock. */
  readonly hours: number;
}

/** What follows from an attempt to send a message. */
export type NextStep =
  | { readonly step: 'sent' }
  | { readonly step: 'retry' }
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
    return { step: 'failed', reason: `The mail server refused the ${message}: ${outcome.response}` };
  }
  if (outcome.kind === 'uncertain') {
    return history.uncertain > 1 ? { step: 'uncertain', reason: twiceUncertain(message) } : { step: 'retry' };
  }
  if (history.hours < giveUpHours) return { step: 'retry' };
  return {
    step: 'failed',
    reason: `No mail server took the ${message} within ${giveUpHours} hours. The last answer: ${outcome.response}`,
  };
}

function twiceUncertain(message: string): string {
  return `Two attempts ended without an answer of the mail server; the ${message} may have arrived. Please look into it.`;
}
