import type { PeopleStatus } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { dueAnew } from '../calls/owed.repository.js';
import { policyChangesOf } from '../policies/note-wishes.repository.js';
import type { Activity } from './activities.js';

/** What a note depends on. */
export interface NotePlace {
  readonly accountId: string | null;
  /** How many changes of the account's policy were heard of. */
  readonly policyChanges: number;
  /** True while a note about something earlier is not written yet. */
  readonly earlierDue: boolean;
  /** True while the company's newest call got no answer. */
  readonly stumbling: boolean;
}

/** How a note ended, or for now. */
export type NoteEnd = Extract<PeopleStatus, 'done' | 'unknown' | 'parked' | 'failed'>;

/** A note that is over. */
export interface WrittenNote {
  readonly activity: Activity;
  readonly status: NoteEnd | 'replayed';
  readonly reason: string | null;
  readonly at: Date;
}

/** A note, locked. */
export interface StandingNote {
  readonly id: string;
  readonly status: PeopleStatus;
}

/** The notes of each order. */
@Injectable()
export class Notes {
  async place(tx: Tx, note: { order_id: string; position: number }): Promise<NotePlace> {
    const [place] = await tx.query<NotePlace>(
      `SELECT s.account_id AS "accountId", ${policyChangesOf('s.account_id')} AS "policyChanges",
              EXISTS (SELECT 1 FROM notes n
                       WHERE n.order_id = s.order_id AND n.position < $2 AND n.due_at IS NOT NULL) AS "earlierDue",
              EXISTS (SELECT 1 FROM lanes l WHERE l.company_id = s.company_id AND l.failures > 0) AS stumbling
         FROM result_sheets s WHERE s.order_id = $1`,
      [note.order_id, note.position],
    );
    return place ?? { accountId: null, policyChanges: 0, earlierDue: false, stumbling: false };
  }

  /** What became of an order's notes, and when somebody had one written again; those an account does not want are nothing to tell. */
  async told(tx: Tx, orderId: string): Promise<WrittenNote[]> {
    return tx.query<WrittenNote>(
      `SELECT activity, status, reason, decided_at AS at FROM notes
        WHERE order_id = $1 AND status IN ('done', 'unknown', 'parked', 'failed')
       UNION ALL
       SELECT n.activity, a.outcome, NULL, a.at FROM notes n JOIN people_attempts a ON a.subject_id = n.id
        WHERE n.order_id = $1 AND a.outcome = 'replayed'
       ORDER BY at`,
      [orderId],
    );
  }

  /** The order's note about this, locked until the transaction ends. */
  async lock(tx: Tx, orderId: string, activity: Activity): Promise<StandingNote | undefined> {
    const [note] = await tx.query<StandingNote>(
      'SELECT id, status FROM notes WHERE order_id = $1 AND activity = $2 FOR UPDATE',
      [orderId, activity],
    );
    return note;
  }

  /** Makes a locked note due that is over, and may leave once more; that somebody wanted it is on record. */
  async replay(tx: Tx, { id }: StandingNote): Promise<void> {
    await tx.execute(`UPDATE notes SET ${dueAnew}, failures = 0, in_flight = false WHERE id = $1`, [id]);
    await tx.execute(
      `INSERT INTO people_attempts (subject_id, attempt, call, outcome)
       SELECT id, attempt, 'note', 'replayed' FROM notes WHERE id = $1`,
      [id],
    );
  }
}
