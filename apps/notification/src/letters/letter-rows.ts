import { type DueRows, dueRows, held, type Lease, noteOver, type Tx } from '@assay/persistence';
import type { NotificationConfig } from '../app.config.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import type { AttemptHistory, LetterEnd } from './letter-kinds.js';

/** Leases are short and renewed while a mail server is talked to: a dead process is noticed within half a minute. */
export const leaseSeconds = 30;

/** So many of each table are sent at once. */
export const atOnce = {
  concurrency: ({ INVITATION_CONCURRENCY }: NotificationConfig): number => INVITATION_CONCURRENCY,
};

/** A table of letters, each held by one process at a time; whoever lost the lease changes nothing. */
export interface LetterRows<R extends object, H extends AttemptHistory = AttemptHistory> extends DueRows<R> {
  /** Records that the message is about to leave and holds it for another lease; false, and nothing recorded, where nobody wants it any more. */
  begin(tx: Tx, lease: Lease): Promise<boolean>;
  /** Records how the attempt that is under way ended, and tells of all of them; nothing where none is. */
  end(tx: Tx, lease: Lease, outcome: MailOutcome): Promise<H | undefined>;
  /** Tells of all attempts that ended. */
  history(tx: Tx, lease: Lease): Promise<H | undefined>;
  /** Ends the letter; nothing follows. */
  settle(tx: Tx, lease: Lease, end: LetterEnd, response?: string): Promise<boolean>;
}

/** What is the same in every table; `evidence` is the column that says why a letter ended. */
export function heldLetters<R extends object>(table: string, evidence: 'reason' | 'response') {
  const change = async (tx: Tx, what: string, { id, attempt }: Lease, ...more: unknown[]) =>
    (await tx.execute(`UPDATE ${table} SET ${what}`, [id, attempt, ...more])) === 1;
  return {
    ...dueRows<R>({
      table,
      leaseSeconds,
      // A withdrawn one is due only until it is known how the attempt ended that was under way.
      where: `status IN ('due', 'in-flight', 'withdrawn')`,
      fairBy: 'company_id',
    }),
    // What lost its reason meanwhile is not due again.
    postpone: (tx: Tx, lease: Lease, seconds: number) =>
      change(
        tx,
        `due_at = now() + make_interval(secs => $3), leased_until = NULL
         WHERE ${held} AND status IN ('due', 'in-flight')`,
        lease,
        seconds,
      ),
    settle: async (tx: Tx, lease: Lease, end: LetterEnd, response?: string) => {
      const settled = await change(
        tx,
        `status = $3, ${evidence} = $4, settled_at = clock_timestamp(), due_at = NULL, leased_until = NULL
         WHERE ${held} AND status IN ('due', 'in-flight', 'withdrawn')`,
        lease,
        end.step,
        (evidence === 'response' ? response : undefined) ?? ('reason' in end ? end.reason : null),
      );
      if (settled) noteOver(tx, lease);
      return settled;
    },
  };
}

/** Letters whose attempts are only counted, in their own row; `in-flight` is on its way, or its process died then. */
export function countedLetters<R extends object>(table: string): LetterRows<R> {
  const begin = `UPDATE ${table} SET status = 'in-flight', sendings = sendings + 1, leased_until = now() + make_interval(secs => $3),
      began_at = coalesce(began_at, now())
    WHERE ${held} AND status = 'due'`;
  const told = `sendings, uncertain_attempts AS uncertain, sendings AS refusals, NULL AS withdrawn,
      coalesce(extract(epoch FROM now() - began_at), 0)::float8 / 3600 AS hours`;
  const end = `UPDATE ${table} SET status = 'due', response = $4,
      uncertain_attempts = uncertain_attempts + ($3 = 'uncertain')::int
    WHERE ${held} AND status = 'in-flight'
    RETURNING ${told}`;
  return {
    ...heldLetters<R>(table, 'response'),
    begin: async (tx, { id, attempt }) => (await tx.execute(begin, [id, attempt, leaseSeconds])) === 1,
    end: async (tx, { id, attempt }, { kind, response }) => {
      const [history] = await tx.query<AttemptHistory>(end, [id, attempt, kind, response]);
      return history;
    },
    history: async (tx, { id, attempt }) => {
      const [history] = await tx.query<AttemptHistory>(`SELECT ${told} FROM ${table} WHERE ${held}`, [
        id,
        attempt,
      ]);
      return history;
    },
  };
}
