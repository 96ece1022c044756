import type { ExportedPlaces, ExportedTraces } from '@assay/contracts';
import { exportFrom, type Exporting, toldOfOrders } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ofPerson } from './person-intake.js';

const places: readonly Exporting[] = [
  [
    'intake',
    `SELECT id::text, to_jsonb(i) - '{body_hash,link_hash}'::text[] FROM intake i WHERE ${ofPerson()}`,
  ],
  ...toldOfOrders,
];

/** Tells what came in about a person, in the places that an erasure empties. */
@Injectable()
export class ExportIntake {
  constructor(private readonly database: Database) {}

  run(traces: ExportedTraces): Promise<ExportedPlaces> {
    return this.database.read((tx) => exportFrom(tx, places, traces));
  }
}
