import { type ErasedPlaces, type ErasedTraces, Problem } from '@assay/contracts';
import { eraseLetters } from '@assay/contracts/notification';
import { Answers, wordsOfOrders } from '@assay/messaging';
import { Database, eraseFrom, eraseOnce, type Erasing, type PlaceCount, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';

const ofOrders = 'order_id = ANY ($1::uuid[])';
const ofInvitations = `invitation_id IN (SELECT id FROM invitations WHERE ${ofOrders})`;

// Letters themselves are kept nowhere: what is left are mail servers' words, and when what was sent. That an invitation
// was sent stays, without which an event that comes late would have it sent again.
const statements: readonly Erasing[] = [
  ['returned_mail', `DELETE FROM returned_mail WHERE ${ofInvitations}`],
  ['invitation_attempts', `DELETE FROM invitation_attempts WHERE ${ofInvitations}`],
  [
    'invitations',
    `UPDATE invitations SET erased_at = now(), reason = NULL, due_at = NULL, leased_until = NULL,
       settled_at = coalesce(settled_at, now()), status = CASE WHEN status = 'due' THEN 'withdrawn' ELSE status END
     WHERE ${ofOrders}`,
  ],
  ['notices', `DELETE FROM notices WHERE ${ofOrders}`],
  [
    'reminder_plans',
    `UPDATE reminder_plans SET link_digest = NULL, stopped_at = coalesce(stopped_at, now()) WHERE ${ofOrders}`,
  ],
];

/** Forgets what became of a person's letters. */
@Controller()
export class EraseLetters {
  constructor(private readonly database: Database) {}

  @Answers(eraseLetters)
  async run(traces: ErasedTraces): Promise<ErasedPlaces> {
    const places = await this.database.transaction((tx) =>
      eraseOnce(tx, traces.erasureId, () => this.erase(tx, traces.orderIds)),
    );
    return { places };
  }

  private async erase(tx: Tx, orderIds: readonly string[]): Promise<PlaceCount[]> {
    const [under] = await tx.query<{ way: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM invitations WHERE ${ofOrders} AND leased_until > now()
         UNION ALL SELECT 1 FROM notices WHERE ${ofOrders} AND leased_until > now()) AS way`,
      [orderIds],
    );
    if (under?.way) throw new Problem('person-busy');
    return eraseFrom(tx, [...statements, ...wordsOfOrders], [orderIds]);
  }
}
