import { Problem } from '@assay/contracts';
import { type OrderReply, showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { type Answer, type Bearer, SmartRecruitersClient, type ShownOrder } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import type { CallAnswered, CallOutcome } from '../calls/company-call.js';
import { CompanyCalls } from '../calls/company-calls.js';
import type { Draft } from '../documents/drafts.repository.js';
import { shows } from './shows.js';
import type { SubmissionRow } from './submission-rows.js';

/** What reading said: they have what was sent, or something else, it waits its turn, or nobody can say now. */
export type ReadingBack = 'ours' | 'theirs' | 'waits' | Exclude<CallAnswered<never>, { kind: 'accepted' }>;

const passing: ReadonlySet<string> = new Set(['unavailable', 'limited', 'no-token']);

type Read<T> = (bearer: Bearer) => Promise<Answer<T>>;

/** After a 409: what SmartRecruiters shows of the order may be what was to be told. */
@Injectable()
export class ReadBack {
  constructor(
    private readonly bus: Bus,
    private readonly client: SmartRecruitersClient,
    private readonly calls: CompanyCalls,
  ) {}

  /** Compares what they show with what was sent; an answer that may pass by itself is given back as it is. */
  async run(row: SubmissionRow, { document }: Draft): Promise<ReadingBack> {
    const order = await this.order(row.id);
    if (order === 'away')
      return { kind: 'unavailable', status: 0, bodyExcerpt: 'not read: ordering is away' };
    // Without the candidate's id nothing can be read; inline orders have none.
    if (order?.candidate.id === undefined) return 'theirs';
    return this.compare(row, document, { order, candidateId: order.candidate.id });
  }

  private async compare(
    row: SubmissionRow,
    document: Draft['document'],
    { order, candidateId }: { order: OrderReply; candidateId: string },
  ): Promise<ReadingBack> {
    const { jobId } = order;
    const application = await this.read(row, ({ token, signal }) =>
      this.client.findApplication(token, { candidateId, jobId }, signal),
    );
    if (application.kind !== 'accepted') return unread(application);
    const { applicationId } = application.body;
    const orders = await this.read(row, ({ token, signal }) =>
      this.client.readOrders(token, applicationId, signal),
    );
    if (orders.kind !== 'accepted') return unread(orders);
    const shown = orders.body.find(({ orderId }: ShownOrder) => orderId === order.smartrecruitersOrderId);
    return shown && shows(document, shown) ? 'ours' : 'theirs';
  }

  private async read<T>(row: SubmissionRow, send: Read<T>): Promise<CallOutcome<T>> {
    return (await this.calls.run(row, { name: 'read-back', unrecorded: true, send })).outcome;
  }

  private async order(orderId: string): Promise<OrderReply | 'away' | undefined> {
    try {
      return await this.bus.ask(showOrder, { orderId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.code === 'unavailable' ? 'away' : undefined;
    }
  }
}

// A missing scope or an application nobody finds does not pass by itself: a person has to look.
function unread(outcome: Exclude<CallOutcome<unknown>, { kind: 'accepted' }>): ReadingBack {
  if (outcome.kind === 'waits' || outcome.kind === 'unwanted') return 'waits';
  return passing.has(outcome.kind) ? outcome : 'theirs';
}
