import { type ErasedPlaces, type ErasedTraces, Problem } from '@assay/contracts';
import { eraseResults } from '@assay/contracts/results';
import { Answers, wordsOfOrders } from '@assay/messaging';
import { Database, eraseFrom, eraseOnce, type PlaceCount, type Tx } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import type { ReportName } from '../files/file-store.js';
import { ReportFiles } from '../files/report-files.js';
import { Reports } from '../reports/reports.repository.js';
import { SweepReportFiles } from '../reports/sweep-report-files.js';
import { FilesToRemove } from './files-to-remove.repository.js';
import {
  askerStatements,
  isBusy,
  type KnownPerson,
  lockPerson,
  orderStatements,
  peopleStatements,
} from './person-statements.js';

// A repeat waits for what it repeats, and finds little left to do.
const atOnce = 1;

/** Erases what came out for a person, and what was told about them. */
@Controller()
export class EraseResults {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly files: ReportFiles,
    private readonly sweep: SweepReportFiles,
    private readonly toRemove: FilesToRemove,
  ) {}

  /** Answers when no file is left either: the certificate says that they are gone. */
  @Answers(eraseResults, atOnce)
  async run(traces: ErasedTraces): Promise<ErasedPlaces> {
    const { places, names } = await this.database.transaction((tx) => this.eraseRows(tx, traces));
    await failpoint('erase-results.committed');
    // Files without a row are nobody's, however often and whenever this is tried.
    await this.sweep.runFor(names);
    if (names.length > 0) await this.database.alone((tx) => this.toRemove.forget(tx, traces.erasureId));
    return { places };
  }

  private async eraseRows(
    tx: Tx,
    traces: ErasedTraces,
  ): Promise<ErasedPlaces & { names: readonly ReportName[] }> {
    let found: readonly ReportName[] | undefined;
    const places = await eraseOnce(tx, traces.erasureId, async () => {
      const person = await lockPerson(tx, traces);
      if (await isBusy(tx, person)) throw new Problem('person-busy');
      found = await this.reports.namesOf(tx, person.orderIds);
      return [...(await this.erase(tx, traces, person)), await this.countFiles(tx, found)];
    });
    if (!found) return { places, names: await this.toRemove.of(tx, traces.erasureId) };
    await this.toRemove.keep(tx, traces.erasureId, found);
    return { places, names: found };
  }

  private async erase(tx: Tx, traces: ErasedTraces, person: KnownPerson): Promise<PlaceCount[]> {
    const ofPeople = await eraseFrom(tx, peopleStatements, [person.people]);
    const ofOrders = await eraseFrom(tx, [...orderStatements, ...wordsOfOrders], [person.orderIds]);
    const addresses = traces.before === undefined ? traces.addresses : [];
    const ofAsker = await eraseFrom(tx, askerStatements, [JSON.stringify(addresses)]);
    return [...ofPeople, ...ofOrders, ...ofAsker];
  }

  /** Equal reports may be one file: those that another order needs as well stay. */
  private async countFiles(tx: Tx, names: readonly ReportName[]): Promise<PlaceCount> {
    const files = new Map(
      names.map((name) => this.files.knownAs(name)).map((file) => [JSON.stringify(file), file]),
    );
    return { place: 'report files', count: (await this.reports.strangers(tx, [...files.values()])).length };
  }
}
