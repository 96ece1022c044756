import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { hashOf } from '../documents/canonical-hash.js';
import type { Draft } from '../documents/drafts.repository.js';
import { Submissions } from './submissions.repository.js';

/** SmartRecruiters is owed the newest state, if that differs from the last. */
@Injectable()
export class OweSubmission {
  constructor(private readonly submissions: Submissions) {}

  /** Makes the newest state of the order due, unless it is what was wanted already; the order's sheet is locked. */
  async run(tx: Tx, { orderId, companyId, document }: Draft): Promise<void> {
    const wanted = await this.submissions.want(tx, { orderId, companyId, hash: hashOf(document) });
    if (wanted) tx.wake('submissions');
  }
}
