import type { Tx } from '@assay/persistence';
import type { PackageResultDocument } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { hashOf } from '../results/canonical-body.js';
import { type NewResultVersion, ResultVersions } from '../results/result-versions.repository.js';
import type { PlacedSheet, ResultSheet } from '../sheets/result-sheet.entity.js';
import { clipLimits, composePackageResult, type ResultFacts } from '../documents/compose-package-result.js';
import { SubmissionLoop } from './submission-loop.js';
import { Submissions } from './submissions.repository.js';

/** After every change of a sheet or a result: SmartRecruiters is owed the newest state, if that differs from the last. */
@Injectable()
export class OweSubmission {
  constructor(
    private readonly versions: ResultVersions,
    private readonly submissions: Submissions,
    private readonly loop: SubmissionLoop,
    private readonly config: ResultsConfig,
  ) {}

  /** The newest state is due once there is something to tell and it is known where to; the sheet must be locked. */
  async run(tx: Tx, sheet: ResultSheet, newest?: NewResultVersion): Promise<void> {
    if (!sheet.isPlaced()) return;
    const result = newest ?? (await this.versions.newest(tx, sheet.orderId));
    if (!result && !sheet.isNews()) return;
    const hash = hashOf(this.compose(sheet, result));
    const wanted = await this.submissions.want(tx, {
      orderId: sheet.orderId,
      companyId: sheet.companyId,
      hash,
    });
    if (wanted) tx.afterCommit(() => this.loop.wake());
  }

  private compose(sheet: PlacedSheet, result: NewResultVersion | null): PackageResultDocument {
    const { packageName, status, assessmentsDocument: assessments, invitedAt, reason } = sheet;
    const facts = { packageName, status, assessments, invitedAt, reason };
    return composePackageResult(facts, result ? factsOf(result) : undefined, clipLimits(this.config));
  }
}

function factsOf({ version, resultDocument: body, submittedAt }: NewResultVersion): ResultFacts {
  return { version, body, submittedAt };
}
