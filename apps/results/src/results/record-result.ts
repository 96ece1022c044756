import {
  Problem,
  recordResult,
  type OrderSheet,
  type RecordedResult,
  type RecordResultRequest,
  resultRecorded,
  showOrderSheet,
} from '@assay/contracts';
import { canMove, unknownParts } from '@assay/orders';
import { Answers, Bus, Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import type { PlacedSheet, ResultSheet } from '../sheets/result-sheet.entity.js';
import { Sheets } from '../sheets/sheets.repository.js';
import { OweSubmission } from '../submissions/owe-submission.js';
import { Submissions } from '../submissions/submissions.repository.js';
import { canonicalBody, hashOf } from './canonical-body.js';
import { refuseAmbiguous } from './refuse-ambiguous.js';
import { type NewResultVersion, ResultVersions } from './result-versions.repository.js';

@Controller()
export class RecordResult {
  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly sheets: Sheets,
    private readonly versions: ResultVersions,
    private readonly submissions: Submissions,
    private readonly owe: OweSubmission,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Keeps a result as a new version unless it equals the newest, and hands it to SmartRecruiters. */
  @Answers(recordResult)
  async run(request: RecordResultRequest): Promise<RecordedResult> {
    refuseAmbiguous(request);
    const asked = await this.askIfUnknown(request.orderId);
    return this.database.transaction(async (tx) => {
      const sheet = await this.claim(tx, request.orderId, asked);
      const version = await this.keep(tx, sheet, request);
      const submission = (await this.submissions.status(tx, request.orderId)) ?? 'due';
      return { orderId: request.orderId, version, submission };
    });
  }

  // Ordering's event may still be on its way; it cannot be asked within the transaction.
  private async askIfUnknown(orderId: string): Promise<OrderSheet | undefined> {
    const sheet = await this.database.read((tx) => this.sheets.find(tx, orderId));
    return sheet?.isPlaced() ? undefined : this.bus.ask(showOrderSheet, { orderId });
  }

  private async claim(tx: Tx, orderId: string, asked: OrderSheet | undefined): Promise<PlacedSheet> {
    const sheet = await this.sheets.claim(tx, orderId);
    if (asked) {
      sheet.learn(asked);
      await this.sheets.save(tx, sheet);
    }
    if (!sheet.isPlaced()) throw new Problem('order-not-found', { orderId });
    return sheet;
  }

  private async keep(tx: Tx, sheet: PlacedSheet, request: RecordResultRequest): Promise<number> {
    refuseStrangers(sheet, request);
    const body = canonicalBody(request);
    const hash = hashOf(body);
    const newest = await this.versions.newest(tx, sheet.orderId);
    if (newest?.hash === hash) return newest.version;
    // A correction that does not say when the candidate submitted does not mean: now.
    const submittedAt = body.submittedAt
      ? new Date(body.submittedAt)
      : (newest?.submittedAt ?? this.clock.now());
    const added = {
      orderId: sheet.orderId,
      version: (newest?.version ?? 0) + 1,
      resultDocument: body,
      hash,
      submittedAt,
    };
    await this.versions.add(tx, added);
    await this.owe.run(tx, sheet, added);
    await this.announce(tx, sheet, added);
    return added.version;
  }

  private async announce(
    tx: Tx,
    sheet: PlacedSheet,
    { orderId, version, submittedAt }: NewResultVersion,
  ): Promise<void> {
    await this.outbox.add(tx, resultRecorded, {
      companyId: sheet.companyId,
      data: { orderId, version, submittedAt: submittedAt.toISOString() },
    });
  }
}

function refuseStrangers(sheet: ResultSheet, request: RecordResultRequest): void {
  const [assessmentId] = unknownParts(sheet.assessmentsDocument, request.assessments);
  if (assessmentId !== undefined) throw new Problem('assessment-not-found', { assessmentId });
  if (!canMove(sheet.status, 'completed')) throw new Problem('order-closed', { status: sheet.status });
}
