import { Problem, refuseUnknownAssessments } from '@assay/contracts';
import { recordResult, type RecordedResult, type RecordResultRequest } from '@assay/contracts/results';
import { canMove } from '@assay/orders';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Clock, failpoint } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { Policies } from '../policies/policies.js';
import { LearnOrder } from '../sheets/learn-order.js';
import type { PlacedSheet, ResultSheet } from '../sheets/result-sheet.entity.js';
import { Submissions } from '../submissions/submissions.repository.js';
import { hashOf } from '../documents/document-hash.js';
import { canonicalBody } from './canonical-body.js';
import { KeepVersion } from './keep-version.js';
import { refuseAmbiguous } from './refuse-ambiguous.js';
import { ResultVersions } from './result-versions.repository.js';

@Controller()
export class RecordResult {
  constructor(
    private readonly database: Database,
    private readonly learn: LearnOrder,
    private readonly policies: Policies,
    private readonly submissions: Submissions,
    private readonly keep: KeepVersion,
    private readonly versions: ResultVersions,
    private readonly clock: Clock,
  ) {}

  /** Keeps a result as a new version unless it equals the newest, and hands it to SmartRecruiters. */
  @Answers(recordResult)
  async run(request: RecordResultRequest): Promise<RecordedResult> {
    refuseAmbiguous(request);
    const order = await this.learn.ask(request.orderId);
    const policy = await this.policies.of(order.accountId);
    // Without knowing whether a person has to look first, nothing of a flag may leave.
    if (!policy && request.flags?.length) throw new Problem('unavailable', { service: 'ordering' });
    const recorded = await this.database.transaction(async (tx) => {
      const sheet = await this.learn.claim(tx, order, policy);
      const version = await this.record(tx, sheet, request);
      const submission = (await this.submissions.status(tx, request.orderId)) ?? 'due';
      return { orderId: request.orderId, version, submission };
    });
    await failpoint('record-result.committed');
    return recorded;
  }

  private async record(tx: Tx, sheet: PlacedSheet, request: RecordResultRequest): Promise<number> {
    const newest = await this.versions.newest(tx, sheet.orderId);
    refuseStrangers(sheet, request, newest !== null);
    const body = canonicalBody(request);
    const hash = hashOf(body);
    if (newest?.hash === hash) return newest.version;
    // A correction that does not say when the candidate submitted does not mean: now.
    const submittedAt = body.submittedAt
      ? new Date(body.submittedAt)
      : (newest?.submittedAt ?? this.clock.now());
    return this.keep.run(tx, sheet, {
      orderId: sheet.orderId,
      version: (newest?.version ?? 0) + 1,
      resultDocument: body,
      hash,
      submittedAt,
      reason: request.reason ?? null,
    });
  }
}

function refuseStrangers(sheet: ResultSheet, request: RecordResultRequest, corrects: boolean): void {
  refuseUnknownAssessments(sheet.assessmentsDocument, request.assessments);
  const late = sheet.status === 'expired' && sheet.lateResult === 'refuse' && !corrects;
  if (late || !canMove(sheet.status, 'completed'))
    throw new Problem('order-closed', { status: sheet.status });
}
