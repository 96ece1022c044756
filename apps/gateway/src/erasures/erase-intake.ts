import { type ErasedPlaces, type ErasedTraces, Problem } from '@assay/contracts';
import { eraseIntake } from '@assay/contracts/gateway';
import { Answers, wordsOfOrders } from '@assay/messaging';
import { Database, eraseFrom, eraseOnce, type Erasing, type PlaceCount, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { erasedHash } from '../sr-orders/intake.repository.js';
import { ofPerson } from './person-intake.js';

const ofErased = ofPerson('($4::timestamptz IS NULL OR received_at < $4)');

// An abandoned order was promised to nobody: where it comes again, it is new.
const statements: readonly Erasing[] = [
  ['intake', `DELETE FROM intake WHERE ${ofErased} AND decision = 'abandoned'`],
  [
    'intake',
    `UPDATE intake SET order_document = '{}', body_hash = '${erasedHash}', link_hash = NULL WHERE ${ofErased}`,
  ],
];

/** Empties what came in about a person; that it came stays, so that a repeat is answered as before. */
@Controller()
export class EraseIntake {
  constructor(private readonly database: Database) {}

  @Answers(eraseIntake)
  async run(traces: ErasedTraces): Promise<ErasedPlaces> {
    const places = await this.database.transaction((tx) =>
      eraseOnce(tx, traces.erasureId, () => this.erase(tx, traces)),
    );
    return { places };
  }

  private async erase(
    tx: Tx,
    { orderIds, candidates, addresses, before }: ErasedTraces,
  ): Promise<PlaceCount[]> {
    const person = [orderIds, JSON.stringify(candidates), JSON.stringify(addresses), before ?? null];
    const [open] = await tx.query<{ undecided: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM intake WHERE decided_at IS NULL AND ${ofErased}) AS undecided`,
      person,
    );
    // What ordering decides, it has to be asked for: only then is it known whose order that is.
    if (open?.undecided) throw new Problem('person-busy');
    const rows = await eraseFrom(tx, statements, person);
    return [...rows, ...(await eraseFrom(tx, wordsOfOrders, [orderIds]))];
  }
}
