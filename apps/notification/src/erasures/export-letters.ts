import type { ExportedPlaces, ExportedTraces } from '@assay/contracts';
import { exportLetters } from '@assay/contracts/notification';
import { Answers, exportFrom, type Exporting, toldOfOrders } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';

const ofOrders = 'order_id = ANY ($1::uuid[])';
const ofInvitations = `invitation_id IN (SELECT id FROM invitations WHERE ${ofOrders})`;

const places: readonly Exporting[] = [
  [
    'returned_mail',
    `SELECT invitation_id || fingerprint, to_jsonb(r) FROM returned_mail r WHERE ${ofInvitations}`,
  ],
  [
    'invitation_attempts',
    `SELECT invitation_id || ' ' || attempt, to_jsonb(a) FROM invitation_attempts a WHERE ${ofInvitations}`,
  ],
  ['invitations', `SELECT id::text, to_jsonb(i) FROM invitations i WHERE ${ofOrders}`],
  ['notices', `SELECT id::text, to_jsonb(n) FROM notices n WHERE ${ofOrders}`],
  [
    'reminder_plans',
    `SELECT order_id::text, to_jsonb(p) - 'link_digest' FROM reminder_plans p WHERE ${ofOrders}`,
  ],
  ...toldOfOrders,
];

/** Tells what became of a person's letters, in the places that an erasure empties. */
@Controller()
export class ExportLetters {
  constructor(private readonly database: Database) {}

  @Answers(exportLetters)
  run(traces: ExportedTraces): Promise<ExportedPlaces> {
    return this.database.read((tx) => exportFrom(tx, places, traces));
  }
}
