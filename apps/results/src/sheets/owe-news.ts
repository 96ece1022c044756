import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Drafts } from '../documents/drafts.repository.js';
import { OweNotes } from '../notes/owe-notes.js';
import { Submissions } from '../submissions/submissions.repository.js';
import type { ResultSheet } from './result-sheet.entity.js';

/** After every change of a sheet or a result: what SmartRecruiters shall hear of it is owed. */
@Injectable()
export class OweNews {
  constructor(
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
    private readonly notes: OweNotes,
  ) {}

  /** The newest state as saved is due once there is something to tell and it is known where to; the sheet is locked. */
  async run(tx: Tx, sheet: ResultSheet): Promise<void> {
    if (!sheet.isPlaced() || sheet.isForgotten) return;
    const draft = await this.drafts.read(tx, sheet.orderId);
    if (draft.resultVersion === 0 && !sheet.isNews()) return;
    await this.submissions.want(tx, draft, sheet.correlationId);
    // Which notes were written is forgotten with the candidate; none is written twice.
    if (sheet.erasedAt === null) await this.notes.run(tx, sheet, draft.document);
  }
}
