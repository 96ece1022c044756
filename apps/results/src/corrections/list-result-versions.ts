import { type NamedOrder, Problem } from '@assay/contracts';
import { listResultVersions, type ResultVersionList } from '@assay/contracts/results';
import { Answers, trailingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ResultVersions } from '../results/result-versions.repository.js';
import { changesBetween } from './changes-between.js';

@Controller()
export class ListResultVersions {
  constructor(
    private readonly database: Database,
    private readonly versions: ResultVersions,
  ) {}

  /** Every version of the order's result, oldest first, with what it changed. */
  @Answers(listResultVersions)
  async run({ orderId }: NamedOrder): Promise<ResultVersionList> {
    const versions = await this.database.read((tx) => this.versions.latest(tx, orderId));
    if (versions.length === 0) throw new Problem('result-not-found', { orderId });
    // What the oldest that was read changed is not known, unless it is the first there was.
    const told = versions.map(({ version, recordedAt, reason, resultDocument }, index) => ({
      version,
      recordedAt: recordedAt.toISOString(),
      ...(reason === null ? {} : { reason }),
      retracted: resultDocument === null,
      changes: changesBetween(versions[index - 1]?.resultDocument ?? null, resultDocument),
    }));
    const items = trailingThatFit(versions[0]?.version === 1 ? told : told.slice(1));
    const omitted = (items[0]?.version ?? 1) - 1;
    return { orderId, items, ...(omitted > 0 ? { omitted } : {}) };
  }
}
