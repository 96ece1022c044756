import { backoffSeconds, Database, type Lease, ownFault, type Tx } from '@assay/persistence';
import { type Durations, failpoint, type LetterName, Logger, measureCalls, Metrics } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import type { MailMessage } from '../mail/compose-invitation.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { MailTransport } from '../transport/mail-transport.js';
import {
  type AttemptHistory,
  type LetterEnd,
  type LetterKind,
  type Limits,
  type NextStep,
  nextStep,
  tooDoubtful,
  unwanted,
} from './letter-kinds.js';
import { type Held, HeldLetter } from './held-letter.js';
import type { LetterRows } from './letter-rows.js';

/** What a due letter says now, or why it does not leave: whoever knows its recipient is silent, nobody needs it, it has to wait. */
export type Draft =
  | { readonly message: MailMessage }
  | { readonly unwanted: string }
  | { readonly waitSeconds: number }
  | 'not-answered';

/** What only its kind knows of a letter. */
export interface DueLetter<H extends AttemptHistory> {
  readonly kind: LetterKind;
  readonly rows: LetterRows<object, H>;
  /** Whose it is, for the log. */
  readonly about: Readonly<Record<string, string>>;
  /** Whether an earlier process may have died while it sent the letter. */
  readonly interrupted: boolean;
  readonly write: () => Promise<Draft>;
  /** What others have to hear of it, in the transaction that ends the letter. */
  readonly tell?: (tx: Tx, end: LetterEnd, history: H) => Promise<void>;
}

/** Walks one due letter a step further: it is sent, tried again later, given up or dropped, and never sent by two at once. */
@Injectable()
export class SendLetter {
  private readonly took: Durations<'call' | 'outcome'>;
  private readonly limits: Limits;

  constructor(
    private readonly database: Database,
    private readonly held: HeldLetter,
    transport: MailTransport,
    { INVITATION_GIVE_UP_HOURS: giveUpHours }: NotificationConfig,
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.limits = { giveUpHours, knownAgainHours: transport.knownAgainHours };
    this.took = measureCalls(metrics, 'mail');
  }

  async run<H extends AttemptHistory>(
    operation: LetterName,
    row: Lease,
    letter: DueLetter<H>,
  ): Promise<void> {
    const startedAt = performance.now();
    const outcome = await this.advance(operation, row, letter);
    const durationMs = Math.round(performance.now() - startedAt);
    const { kind, about } = letter;
    const { attempt } = row;
    this.took({ call: kind, outcome }, durationMs / 1000);
    this.logger.info('letter attempted', { operation, kind, ...about, attempt, outcome, durationMs });
  }

  private async advance<H extends AttemptHistory>(operation: LetterName, row: Lease, letter: DueLetter<H>) {
    if (letter.interrupted) {
      const step = await this.record(row, letter, processDied, 'at-once');
      if (step !== 'retry' && step !== 'lost') return step;
    }
    const before = row.attempt > 1 ? await this.lookBack(row, letter) : undefined;
    const end = before && tooDoubtful(letter.kind, before, this.limits);
    if (end) return this.end(row, letter, { end, history: before });
    const draft = await letter.write();
    if (draft === 'not-answered') return this.later(row, letter, backoffSeconds(row.attempt, ownFault));
    if ('waitSeconds' in draft) return this.later(row, letter, draft.waitSeconds);
    if ('unwanted' in draft) return this.drop(row, letter, draft.unwanted);
    return this.attempt(operation, row, letter, { ...draft, before });
  }

  private async attempt<H extends AttemptHistory>(
    operation: LetterName,
    row: Lease,
    letter: DueLetter<H>,
    { message, before }: { message: MailMessage; before: H | undefined },
  ): Promise<string> {
    const leasedAtMs = performance.now();
    if (!(await this.database.alone((tx) => letter.rows.begin(tx, row)))) return 'lost';
    await failpoint(`${operation}.in-flight`);
    const outcome = await this.held.handOver(row, letter, { message, leasedAtMs });
    await failpoint(`${operation}.answered`);
    return this.held.record(row, letter, () => this.record(row, letter, inView(outcome, before), 'later'));
  }

  private async lookBack<H extends AttemptHistory>(row: Lease, { rows }: DueLetter<H>) {
    return this.database.alone((tx) => rows.history(tx, row));
  }

  private async record<H extends AttemptHistory>(
    row: Lease,
    { kind, rows, about, tell }: DueLetter<H>,
    outcome: MailOutcome,
    again: 'later' | 'at-once',
  ) {
    return this.database.transaction(async (tx) => {
      const history = await rows.end(tx, row, outcome);
      if (!history) return 'lost';
      const { fault, because } = outcome.verdict ?? {};
      // Once for a letter, however long it lasts.
      if (fault === 'us' && history.refusals === 1)
        this.logger.error('a mail server refuses our mail', { ...about, because });
      const next = nextStep(kind, outcome, history, this.limits);
      if (next.step !== 'retry') {
        await rows.settle(tx, row, next, outcome.response);
        await tell?.(tx, next, history);
      } else if (again === 'later') await rows.postpone(tx, row, pause(next, history));
      return next.step;
    });
  }

  private async end<H extends AttemptHistory>(
    row: Lease,
    { rows, tell }: DueLetter<H>,
    { end, history }: { end: LetterEnd; history: H },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      if (!(await rows.settle(tx, row, end))) return 'lost';
      await tell?.(tx, end, history);
      return end.step;
    });
  }

  private async drop(row: Lease, { kind, rows }: Held, why: string): Promise<string> {
    const end = unwanted(kind, why);
    return (await this.database.alone((tx) => rows.settle(tx, row, end))) ? end.step : 'lost';
  }

  private async later(row: Lease, { rows }: Held, seconds: number): Promise<string> {
    return (await this.database.alone((tx) => rows.postpone(tx, row, seconds))) ? 'later' : 'lost';
  }
}

// As long as was asked for, and then not all at once.
function pause(
  { pace, waitSeconds = 0 }: NextStep & { readonly step: 'retry' },
  { sendings }: AttemptHistory,
): number {
  return waitSeconds + backoffSeconds(sendings, pace);
}

// What the other side knows in other words was taken by a try of ours of which we do not know; without one it says nothing.
function inView(outcome: MailOutcome, before: AttemptHistory | undefined): MailOutcome {
  if (outcome.kind !== 'temporary' || !outcome.knownOtherwise || !before?.uncertain) return outcome;
  const { response, responseCode = 0 } = outcome;
  return { kind: 'accepted', response, responseCode };
}

const processDied: MailOutcome = {
  kind: 'uncertain',
  response: 'The process that sent the message ended before it recorded an answer.',
};
