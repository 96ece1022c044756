import type { EventEnvelope } from '@assay/contracts';
import { resultShared, type SharedResult } from '@assay/contracts/ordering';
import { canMove } from '@assay/orders';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { FlagReviews } from '../documents/flag-reviews.repository.js';
import type { ResultSheet } from '../sheets/result-sheet.entity.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { KeepVersion } from './keep-version.js';
import { ResultVersions } from './result-versions.repository.js';

@Controller()
export class ShareResult {
  constructor(
    private readonly sheets: Sheets,
    private readonly versions: ResultVersions,
    private readonly reviews: FlagReviews,
    private readonly keep: KeepVersion,
  ) {}

  /** An order that shares another one's assessment gets the other one's newest result, each version once. */
  @Consumes(resultShared, 'share-result')
  async run({ data }: EventEnvelope<SharedResult>, tx: Tx): Promise<void> {
    const { orderId, firstOrderId } = data;
    const sheet = await this.sheets.claim(tx, orderId);
    const first = await this.sheets.find(tx, firstOrderId);
    if (isErased(sheet, first)) return;
    const shared = await this.versions.newest(tx, firstOrderId);
    if (!shared || !first) throw new Error('a result was shared that is not there');
    const own = await this.versions.newest(tx, orderId);
    if (own?.hash === shared.hash || !canMove(sheet.status, 'completed')) return;
    // What a person has to look at there, a person has to look at here; once is enough.
    sheet.handOnAs(first);
    await this.sheets.save(tx, sheet);
    await this.reviews.copy(tx, firstOrderId, orderId);
    await this.keep.run(tx, sheet, { ...shared, orderId, version: (own?.version ?? 0) + 1 });
  }
}

// Both are one candidate's.
function isErased(...sheets: readonly (ResultSheet | null)[]): boolean {
  return sheets.some((sheet) => sheet !== null && sheet.erasedAt !== null);
}
