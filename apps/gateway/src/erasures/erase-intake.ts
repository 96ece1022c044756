import { type ErasedPlaces, type ErasedTraces, Problem } from '@assay/contracts';
import { eraseIntake } from '@assay/contracts/gateway';
import { Answers, wordsOfOrders } from '@assay/messaging';
import { Database, eraseFrom, eraseOnce, type Erasing, type PlaceCount, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { erasedHash } from '../sr-orders/intake.repository.js';

const candidate = `order_document -> 'candidate'`;
// By what is in it as well: what ordering refused for good, or was never asked for, it does not know.
const ofPerson = `(id = ANY ($1::uuid[])
  OR EXISTS (SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS c ("companyId" text, "candidateId" text)
       WHERE company_id = c."companyId" AND ${candidate} ->> 'id' = c."candidateId")
  OR EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS a (email text, "companyId" text)
       WHERE company_id = coalesce(a."companyId", company_id)
         AND ((lower(trim(${candidate} ->> 'email')) = lower(a.email)
             AND (a."companyId" IS NULL OR ${candidate} ->> 'id' IS NULL))
           OR lower(trim(order_document -> 'requester' ->> 'email')) = lower(a.email))))`;

// An abandoned order was promised to nobody: where it comes again, it is new.
const statements: readonly Erasing[] = [
  ['intake', `DELETE FROM intake WHERE ${ofPerson} AND decision = 'abandoned'`],
  [
    'intake',
    `UPDATE intake SET order_document = '{}', body_hash = '${erasedHash}', link_hash = NULL WHERE ${ofPerson}`,
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

  private async erase(tx: Tx, { orderIds, candidates, addresses }: ErasedTraces): Promise<PlaceCount[]> {
    const person = [orderIds, JSON.stringify(candidates), JSON.stringify(addresses)];
    const [open] = await tx.query<{ undecided: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM intake WHERE decided_at IS NULL AND ${ofPerson}) AS undecided`,
      person,
    );
    // What ordering decides, it has to be asked for: only then is it known whose order that is.
    if (open?.undecided) throw new Problem('person-busy');
    const rows = await eraseFrom(tx, statements, person);
    return [...rows, ...(await eraseFrom(tx, wordsOfOrders, [orderIds]))];
  }
}
