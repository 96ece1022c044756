import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

// However an event got lost: for no longer than this an account waits for its notes.
const heldFor = `interval '1 hour'`;

/** SQL that is true where the account of this parameter said lately that it wants no notes. */
export const wantsNoNotes = (accountId: string): string =>
  `EXISTS (SELECT 1 FROM note_wishes w WHERE w.account_id = ${accountId} AND w.unwanted_until > now())`;

/** SQL for how many changes of this account's policy were heard of. */
export const policyChangesOf = (accountId: string): string =>
  `coalesce((SELECT w.changes FROM note_wishes w WHERE w.account_id = ${accountId}), 0)`;

/** Which accounts want no notes, as far as ordering said so; that one wants them is asked for each note. */
@Injectable()
export class NoteWishes {
  /** Keeps for an hour that no notes are wanted, unless the policy changed since so many changes were heard of. */
  async refuse(tx: Tx, accountId: string, changes: number): Promise<void> {
    await tx.execute(
      `INSERT INTO note_wishes AS w (account_id, unwanted_until) VALUES ($1, now() + ${heldFor})
       ON CONFLICT (account_id) DO UPDATE SET unwanted_until = excluded.unwanted_until WHERE w.changes = $2`,
      [accountId, changes],
    );
  }

  /** The policy changed: what was kept of it is asked anew, and an answer that is on its way is not kept. */
  async change(tx: Tx, accountId: string): Promise<void> {
    await tx.execute(
      `INSERT INTO note_wishes AS w (account_id, changes) VALUES ($1, 1)
       ON CONFLICT (account_id) DO UPDATE SET changes = w.changes + 1, unwanted_until = NULL`,
      [accountId],
    );
  }
}
