import { resultRecorded } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ReportLinks } from '../links/report-links.repository.js';
import type { ResultSheet } from '../sheets/result-sheet.entity.js';
import { OweNews } from '../sheets/owe-news.js';
import { type NewResultVersion, ResultVersions } from './result-versions.repository.js';

/** A new version: kept, owed to SmartRecruiters, announced. */
@Injectable()
export class KeepVersion {
  constructor(
    private readonly versions: ResultVersions,
    private readonly links: ReportLinks,
    private readonly owe: OweNews,
    private readonly outbox: Outbox,
  ) {}

  /** Adds the version to those of the order, whose sheet must be locked; gives its number. */
  async run(tx: Tx, sheet: ResultSheet, version: NewResultVersion): Promise<number> {
    await this.versions.add(tx, version);
    await this.links.ensureShown(tx, sheet);
    await this.owe.run(tx, sheet);
    await this.outbox.add(tx, resultRecorded, {
      companyId: sheet.companyId,
      data: {
        orderId: sheet.orderId,
        version: version.version,
        submittedAt: version.submittedAt.toISOString(),
      },
    });
    return version.version;
  }
}
