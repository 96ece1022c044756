import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Drafts } from '../documents/drafts.repository.js';
import { hashOf } from '../documents/canonical-hash.js';
import { OweNotes } from '../notes/owe-notes.js';
import type { ResultSheet } from '../sheets/result-sheet.entity.js';
import { SubmissionLoop } from './submission-loop.js';
import { Submissions } from './submissions.repository.js';

/** After every change of a sheet or a result: SmartRecruiters is owed the newest state, if that differs from the last. */
@Injectable()
export class OweSubmission {
  constructor(
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
    private readonly loop: SubmissionLoop,
    private readonly notes: OweNotes,
  ) {}

  /** The newest state as saved is due once there is something to tell and it is known where to; the sheet is locked. */
  async run(tx: Tx, sheet: ResultSheet): Promise<void> {
    if (!sheet.isPlaced()) return;
    const { document, resultVersion } = await this.drafts.read(tx, sheet.orderId);
    if (resultVersion === 0 && !sheet.isNews()) return;
    const { orderId, companyId } = sheet;
    const wanted = await this.submissions.want(tx, { orderId, companyId, hash: hashOf(document) });
    if (wanted) tx.afterCommit(() => this.loop.wake());
    await this.notes.run(tx, sheet, document);
  }
}
