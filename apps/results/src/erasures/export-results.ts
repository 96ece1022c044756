import type { ExportedPlaces, ExportedTraces } from '@assay/contracts';
import { exportResults } from '@assay/contracts/results';
import { Answers, exportFrom, type Exporting, toldOfOrders } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { askedBy, peopleOf } from './person-places.js';

const ofOrders = 'order_id = ANY ($1::uuid[])';
const ofPeople = `IN (${peopleOf('$2', '$3')})`;

const plain = (table: string, key: string, where: string): Exporting => [
  table,
  `SELECT ${key}, to_jsonb(t) FROM ${table} t WHERE ${where}`,
];

const places: readonly Exporting[] = [
  plain('people', 'id::text', `id ${ofPeople}`),
  plain('registrations', 'id::text', `id ${ofPeople}`),
  plain('ratings', 'id::text', `person ${ofPeople}`),
  plain(
    'people_attempts',
    'id::text',
    `subject_id ${ofPeople} OR subject_id IN (
       SELECT id FROM ratings WHERE person ${ofPeople} UNION ALL SELECT id FROM notes WHERE ${ofOrders}
       UNION ALL SELECT id FROM reports WHERE ${ofOrders})`,
  ),
  plain('notes', 'id::text', ofOrders),
  plain('report_events', 'id::text', ofOrders),
  plain(
    'access_requests',
    'id::text',
    `${ofOrders} OR id IN (SELECT r.id FROM access_requests r, result_sheets s WHERE ${askedBy('$3')})`,
  ),
  plain('report_links', 'id::text', ofOrders),
  plain('flag_reviews', `order_id || ' ' || flag_id`, ofOrders),
  plain('reports', 'id::text', ofOrders),
  // The file itself is fetched by what stands here.
  [
    'report files',
    `SELECT order_id || ' ' || sha256, jsonb_build_object('order_id', order_id, 'sha256', sha256, 'bytes', bytes)
     FROM reports WHERE ${ofOrders}`,
  ],
  plain('submission_attempts', 'id::text', ofOrders),
  plain('submissions', 'id::text', 'id = ANY ($1::uuid[])'),
  plain('result_sheets', 'order_id::text', ofOrders),
  plain('result_versions', `order_id || ' ' || version`, ofOrders),
  ...toldOfOrders,
];

/** Tells what results keeps of a person, in the places that an erasure empties. */
@Controller()
export class ExportResults {
  constructor(private readonly database: Database) {}

  @Answers(exportResults)
  run(traces: ExportedTraces): Promise<ExportedPlaces> {
    return this.database.read((tx) => exportFrom(tx, places, traces));
  }
}
