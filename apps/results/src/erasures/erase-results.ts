import { type ErasedPlaces, type ErasedTraces, Problem } from '@assay/contracts';
import { eraseResults } from '@assay/contracts/results';
import { Answers, wordsOfOrders } from '@assay/messaging';
import { Database, eraseFrom, eraseOnce, type PlaceCount, type Tx } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { SweepReportFiles } from '../reports/sweep-report-files.js';
import {
  askerStatements,
  isBusy,
  lockPerson,
  orderStatements,
  peopleStatements,
} from './person-statements.js';

/** Erases what came out for a person, and what was told about them. */
@Controller()
export class EraseResults {
  constructor(
    private readonly database: Database,
    private readonly files: SweepReportFiles,
  ) {}

  @Answers(eraseResults)
  async run(traces: ErasedTraces): Promise<ErasedPlaces> {
    const places = await this.database.transaction((tx) =>
      eraseOnce(tx, traces.erasureId, () => this.erase(tx, traces)),
    );
    await failpoint('erase-results.committed');
    // Files without a row are nobody's, however often and whenever this is tried.
    await this.files.run();
    return { places };
  }

  private async erase(tx: Tx, traces: ErasedTraces): Promise<PlaceCount[]> {
    const person = await lockPerson(tx, traces);
    if (await isBusy(tx, person)) throw new Problem('person-busy');
    const files = await this.countFiles(tx, person.orderIds);
    const ofPeople = await eraseFrom(tx, peopleStatements, [person.people]);
    const ofOrders = await eraseFrom(tx, [...orderStatements, ...wordsOfOrders], [person.orderIds]);
    const addresses = traces.before === undefined ? traces.addresses : [];
    const ofAsker = await eraseFrom(tx, askerStatements, [JSON.stringify(addresses)]);
    return [...ofPeople, ...ofOrders, ...ofAsker, files];
  }

  /** Equal reports are one file: those that another order needs as well stay. */
  private async countFiles(tx: Tx, orderIds: readonly string[]): Promise<PlaceCount> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(DISTINCT sha256)::int AS count FROM reports r WHERE order_id = ANY ($1)
         AND NOT EXISTS (SELECT 1 FROM reports o WHERE o.sha256 = r.sha256 AND o.order_id <> ALL ($1))`,
      [orderIds],
    );
    return { place: 'report files', count: row?.count ?? 0 };
  }
}
