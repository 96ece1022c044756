import { Problem } from '@assay/contracts';
import { type RecordedResult, retractResult, type RetractResultRequest } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KeepVersion } from '../results/keep-version.js';
import { ResultVersions } from '../results/result-versions.repository.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { Submissions } from '../submissions/submissions.repository.js';

@Controller()
export class RetractResult {
  constructor(
    private readonly database: Database,
    private readonly sheets: Sheets,
    private readonly versions: ResultVersions,
    private readonly keep: KeepVersion,
    private readonly submissions: Submissions,
  ) {}

  /** Takes the newest result back as a version of its own; doing so again changes nothing. */
  @Answers(retractResult)
  async run({ orderId, reason }: RetractResultRequest): Promise<RecordedResult> {
    return this.database.transaction(async (tx) => {
      const version = await this.retract(tx, orderId, reason);
      return { orderId, version, submission: (await this.submissions.status(tx, orderId)) ?? 'due' };
    });
  }

  private async retract(tx: Tx, orderId: string, reason: string): Promise<number> {
    const sheet = await this.sheets.lock(tx, orderId);
    const newest = sheet && (await this.versions.newest(tx, orderId));
    if (!sheet?.isPlaced() || !newest) throw new Problem('result-not-found', { orderId });
    if (newest.resultDocument === null) return newest.version;
    const { submittedAt } = newest;
    const version = newest.version + 1;
    return this.keep.run(tx, sheet, {
      orderId,
      version,
      resultDocument: null,
      hash: 'retracted',
      submittedAt,
      reason,
    });
  }
}
