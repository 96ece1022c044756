import { Problem } from '@assay/contracts';
import type { KeptFlag, ShownResult } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { isReleased, type KnownFlag, knownFlags } from '../documents/released-flags.js';
import type { ResultVersion } from '../results/result-version.entity.js';
import { ResultVersions } from '../results/result-versions.repository.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { Submissions } from '../submissions/submissions.repository.js';
import { FlagReviews } from '../documents/flag-reviews.repository.js';

/** The newest result as its vendor may see it. */
@Injectable()
export class ReadResult {
  constructor(
    private readonly sheets: Sheets,
    private readonly versions: ResultVersions,
    private readonly reviews: FlagReviews,
    private readonly submissions: Submissions,
  ) {}

  /** The newest version with every flag and its review, or the problem that there is none. */
  async run(tx: Tx, orderId: string): Promise<ShownResult> {
    const result = await this.find(tx, orderId);
    if (!result) throw new Problem('result-not-found', { orderId });
    return result;
  }

  /** The same, or nothing where there is no result. */
  async find(tx: Tx, orderId: string): Promise<ShownResult | undefined> {
    const newest = await this.versions.newest(tx, orderId);
    if (!newest) return undefined;
    const gated = (await this.sheets.find(tx, orderId))?.flagsGated ?? true;
    const known = knownFlags(newest.resultDocument?.flags ?? [], await this.reviews.of(tx, orderId));
    return {
      ...partsOf(newest),
      orderId,
      flags: known.map((flag) => keptFlag(flag, gated)),
      submission: (await this.submissions.status(tx, orderId)) ?? 'due',
    };
  }
}

type Parts = Omit<ShownResult, 'orderId' | 'flags' | 'submission'>;

function partsOf({ version, recordedAt, submittedAt, reason, resultDocument }: ResultVersion): Parts {
  const { flags: _flags, submittedAt: _said, assessments = [], ...body } = resultDocument ?? {};
  return {
    version,
    recordedAt: recordedAt.toISOString(),
    ...(reason === null ? {} : { reason }),
    retracted: resultDocument === null,
    submittedAt: submittedAt.toISOString(),
    ...body,
    assessments,
  };
}

function keptFlag(known: KnownFlag, gated: boolean): KeptFlag {
  const { flag, flagId, reviewed } = known;
  return { ...flag, flagId, released: isReleased(known, gated), ...(reviewed ? { reviewed } : {}) };
}
