import type { BrandLayer } from '@assay/brand';
import { held, type Tx } from '@assay/persistence';
import type { AttemptHistory } from '../letters/letter-kinds.js';
import { heldLetters, leaseSeconds, type LetterRows } from '../letters/letter-rows.js';

/** What a lease on an invitation tells. */
export interface InvitationRow {
  readonly company_id: string;
  readonly order_id: string;
  readonly message_id: string;
  readonly correlation_id: string;
  readonly account_id: string | null;
  /** Grows with every address of the candidate. */
  readonly version: number;
  /** The order's revision in which that address was corrected; 0 is the first one. */
  readonly address_revision: number;
  /** The account's brand, where the row was leased as it was made. */
  readonly brand_layers?: readonly BrandLayer[];
}

/** What the attempts at the candidate's present address tell. */
export interface InvitationHistory extends AttemptHistory {
  /** Copies that a mail server took; all but the last of them came back. */
  readonly accepted: number;
  /** When it took the last of them. */
  readonly acceptedAt: Date | null;
  /** Attempts that are under way. */
  readonly open: number;
  /** Hours since it was settled, by the database's clock. */
  readonly settledHours: number | null;
}

/** The invitations of all companies; each attempt is kept. */
export const dueInvitations: LetterRows<InvitationRow, InvitationHistory> = {
  ...heldLetters<InvitationRow>('invitations', 'reason'),
  begin: async (tx, { id, attempt }) => {
    const inserted = await tx.execute(
      `WITH kept AS (
         UPDATE invitations SET leased_until = now() + make_interval(secs => $3)
         WHERE ${held} AND status = 'due' RETURNING id, attempt, version)
       INSERT INTO invitation_attempts (invitation_id, attempt, version) SELECT id, attempt, version FROM kept`,
      [id, attempt, leaseSeconds],
    );
    return inserted === 1;
  },
  // Also those that an earlier process left without an end, at an earlier address too.
  end: async (tx, { id, attempt }, { kind, response, responseCode, verdict }) => {
    const ended = await tx.execute(
      `UPDATE invitation_attempts a SET outcome = $3, response = $4, response_code = $5, fault = $6, because = $7,
         ended_at = clock_timestamp()
       FROM (SELECT id FROM invitations WHERE ${held} FOR UPDATE) invitation
       WHERE a.invitation_id = invitation.id AND a.outcome = 'in-flight'`,
      [id, attempt, kind, response, responseCode ?? null, verdict?.fault ?? null, verdict?.because ?? null],
    );
    return ended === 0 ? undefined : historyOf(tx, id);
  },
  history: (tx, { id }) => historyOf(tx, id),
};

/** Returns what the attempts at the invitation's present address tell. */
export async function historyOf(tx: Tx, id: string): Promise<InvitationHistory> {
  const [history] = await tx.query<InvitationHistory>(
    `SELECT count(a.attempt)::int AS sendings,
       count(*) FILTER (WHERE a.outcome = 'uncertain')::int AS uncertain,
       count(*) FILTER (WHERE a.outcome = 'accepted')::int AS accepted,
       count(*) FILTER (WHERE a.outcome = 'in-flight')::int AS open,
       count(*) FILTER (WHERE a.fault = 'us')::int AS refusals,
       max(a.ended_at) FILTER (WHERE a.outcome = 'accepted') AS "acceptedAt",
       coalesce(extract(epoch FROM now() - min(a.started_at)) / 3600, 0)::float8 AS hours,
       extract(epoch FROM now() - i.settled_at)::float8 / 3600 AS "settledHours",
       CASE WHEN i.status = 'withdrawn' THEN coalesce(i.reason, '') END AS withdrawn
     FROM invitations i LEFT JOIN invitation_attempts a ON a.invitation_id = i.id AND a.version = i.version
     WHERE i.id = $1 GROUP BY i.id`,
    [id],
  );
  if (!history) throw new Error('an invitation that is there stays there');
  return history;
}
