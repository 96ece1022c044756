import { listResultVersions, type NamedOrder, Problem, type ResultVersionList } from '@assay/contracts';
import { Answers } from '@assay/messaging';
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
    const versions = await this.database.read((tx) => this.versions.all(tx, orderId));
    if (versions.length === 0) throw new Problem('result-not-found', { orderId });
    const items = versions.map(({ version, recordedAt, reason, resultDocument }, index) => ({
      version,
      recordedAt: recordedAt.toISOString(),
      ...(reason === null ? {} : { reason }),
      retracted: resultDocument === null,
      changes: changesBetween(versions[index - 1]?.resultDocument ?? null, resultDocument),
    }));
    return { orderId, items };
  }
}
