import { Database, holdLease, type Lease, type LeaseTerms, untilRecorded } from '@assay/persistence';
import { inStep, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { MailMessage } from '../mail/compose-invitation.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { MailTransport } from '../transport/mail-transport.js';
import type { AttemptHistory, LetterKind } from './letter-kinds.js';
import { leaseSeconds, type LetterRows } from './letter-rows.js';

/** Whose lease is kept. */
export interface Held {
  readonly kind: LetterKind;
  readonly rows: LetterRows<object, AttemptHistory>;
}

/** Does with a letter what takes time, and keeps its lease meanwhile: nobody else starts on the same message. */
@Injectable()
export class HeldLetter {
  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly logger: Logger,
  ) {}

  /** Hands the message over, which is given up when the lease is lost. */
  async handOver(
    row: Lease,
    held: Held,
    { message, leasedAtMs }: { readonly message: MailMessage; readonly leasedAtMs: number },
  ): Promise<MailOutcome> {
    const terms = this.terms(row, held, leasedAtMs);
    return inStep({ name: `call mail ${held.kind}`, kind: 'client', about: row }, async (note) => {
      const outcome = (await holdLease(terms, (signal) => this.transport.send(message, signal))) ?? tooLate;
      note({ 'assay.outcome': outcome.kind });
      return outcome;
    });
  }

  /** Records what became of it, as soon as the database takes it: what is not on record is in doubt, and of that the candidate gets a copy. */
  async record(row: Lease, held: Held, record: () => Promise<string>): Promise<string> {
    const failed = (error: unknown, tries: number): void =>
      this.logger.warn('what became of a letter could not be recorded yet', { id: row.id, error, tries });
    const terms = this.terms(row, held, performance.now());
    return (await holdLease(terms, () => untilRecorded(record, failed))) ?? 'lost';
  }

  private terms(row: Lease, { rows }: Held, leasedAtMs: number): LeaseTerms {
    const renew = () => this.database.alone((tx) => rows.renew(tx, row));
    const failed = (error: unknown) => this.logger.warn('a lease was not renewed', { id: row.id, error });
    return { leaseMs: leaseSeconds * 1000, leasedAtMs, renew, failed };
  }
}

const tooLate: MailOutcome = {
  kind: 'temporary',
  response: 'Nothing was sent: the process that was about to slept past its lease.',
};
