import type { ExportedPlaces, ExportedTraces } from '@assay/contracts';
import { exportOrders } from '@assay/contracts/ordering';
import { Answers, exportFrom, type Exporting, toldOfOrders } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { seenLast } from '../orders/erased-orders.js';
import { addressed } from './addressed.js';

const ofOrders = 'order_id = ANY ($1::uuid[])';
// Who has them could come in as the candidate; that somebody did can be seen without.
const secrets = `'{link_token,link_token_hash,assessment_url,contents_hash}'::text[]`;

const places: readonly Exporting[] = [
  ['orders', `SELECT id::text, to_jsonb(o) - ${secrets} FROM orders o WHERE id = ANY ($1::uuid[])`],
  [
    'field_observations',
    `SELECT DISTINCT md5(f.field_id || ' ' || f.value), jsonb_build_object('field_id', f.field_id, 'value', f.value) ${seenLast}`,
  ],
  ['order_history', `SELECT id::text, to_jsonb(h) FROM order_history h WHERE ${ofOrders}`],
  ['assignment_attempts', `SELECT id::text, to_jsonb(a) FROM assignment_attempts a WHERE ${ofOrders}`],
  [
    'webhook_attempts',
    `SELECT id::text, to_jsonb(a) FROM webhook_attempts a
     WHERE webhook_id IN (SELECT id FROM webhooks WHERE ${ofOrders})`,
  ],
  [
    'webhooks',
    `SELECT id::text, to_jsonb(w) FROM webhooks w WHERE ${ofOrders} OR (type = 'report.access-requested'
       AND ${addressed(`payload::jsonb #>> '{data,asker,email}'`, '$3')})`,
  ],
  [
    'orders of a recruiter',
    `SELECT id::text, jsonb_build_object('id', id, 'requester_document', requester_document) FROM orders
     WHERE requester_document IS NOT NULL AND ${addressed(`requester_document ->> 'email'`, '$3')}`,
  ],
  ...toldOfOrders,
];

/** Tells what ordering keeps of a person, in the places that an erasure empties. */
@Controller()
export class ExportOrders {
  constructor(private readonly database: Database) {}

  @Answers(exportOrders)
  run(traces: ExportedTraces): Promise<ExportedPlaces> {
    return this.database.read((tx) => exportFrom(tx, places, traces));
  }
}
