import { type EventEnvelope, resultRecorded, resultShared, type SharedResult } from '@assay/contracts';
import { canMove } from '@assay/orders';
import { Consumes, Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Sheets } from '../sheets/sheets.repository.js';
import { OweSubmission } from '../submissions/owe-submission.js';
import { ResultVersions } from './result-versions.repository.js';

@Controller()
export class ShareResult {
  constructor(
    private readonly sheets: Sheets,
    private readonly versions: ResultVersions,
    private readonly owe: OweSubmission,
    private readonly outbox: Outbox,
  ) {}

  /** An order that shares another one's assessment gets the other one's newest result, each version once. */
  @Consumes(resultShared, 'share-result')
  async run({ companyId, data }: EventEnvelope<SharedResult>, tx: Tx): Promise<void> {
    const { orderId, firstOrderId } = data;
    const sheet = await this.sheets.claim(tx, orderId);
    const shared = await this.versions.newest(tx, firstOrderId);
    if (!shared) throw new Error('a result was shared that is not there');
    const own = await this.versions.newest(tx, orderId);
    if (own?.hash === shared.hash || !canMove(sheet.status, 'completed')) return;
    const added = { ...shared, orderId, version: (own?.version ?? 0) + 1 };
    await this.versions.add(tx, added);
    await this.owe.run(tx, sheet, added);
    const submittedAt = added.submittedAt.toISOString();
    await this.outbox.add(tx, resultRecorded, {
      companyId,
      data: { orderId, version: added.version, submittedAt },
    });
  }
}
