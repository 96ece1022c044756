import { Problem } from '@assay/contracts';
import { type OrderReply, showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { type Answer, SmartRecruitersClient, type ShownOrder } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import type { Draft } from '../documents/drafts.repository.js';
import { CallInTurn } from './call-in-turn.js';
import { shows } from './shows.js';
import type { SubmissionRow } from './submission-rows.js';

/** What reading said: they have what was sent, or something else, or nobody can say now and it waits its turn. */
export type ReadingBack = 'ours' | 'theirs' | 'waits' | Answer<unknown>;

/** After a 409: what SmartRecruiters shows of the order may be what was to be told. */
@Injectable()
export class ReadBack {
  constructor(
    private readonly bus: Bus,
    private readonly client: SmartRecruitersClient,
    private readonly calls: CallInTurn,
  ) {}

  /** Compares what they show with what was sent; an answer that may pass by itself is given back as it is. */
  async run(row: SubmissionRow, token: string, { document }: Draft): Promise<ReadingBack> {
    const order = await this.order(row.id);
    if (order === 'away')
      return { kind: 'unavailable', status: 0, bodyExcerpt: 'not read: ordering is away' };
    // Without the candidate's id nothing can be read; inline orders have none.
    if (order?.candidate.id === undefined) return 'theirs';
    return this.compare(row, token, document, { order, candidateId: order.candidate.id });
  }

  private async compare(
    row: SubmissionRow,
    token: string,
    document: Draft['document'],
    { order, candidateId }: { order: OrderReply; candidateId: string },
  ): Promise<ReadingBack> {
    const application = await this.read(row, (signal) =>
      this.client.findApplication(token, { candidateId, jobId: order.jobId }, signal),
    );
    if (application?.kind !== 'accepted') return unread(application);
    const orders = await this.read(row, (signal) =>
      this.client.readOrders(token, application.body.applicationId, signal),
    );
    if (orders?.kind !== 'accepted') return unread(orders);
    const shown = orders.body.find(({ orderId }: ShownOrder) => orderId === order.smartrecruitersOrderId);
    return shown && shows(document, shown) ? 'ours' : 'theirs';
  }

  private async read<T>(
    row: SubmissionRow,
    call: (signal: AbortSignal) => Promise<Answer<T>>,
  ): Promise<Answer<T> | undefined> {
    const made = await this.calls.run(row, (_draft, signal) => call(signal));
    if (made) await this.calls.end(made.turn);
    return made?.answer;
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
function unread(answer: Answer<unknown> | undefined): ReadingBack {
  if (!answer) return 'waits';
  return answer.kind === 'unavailable' || answer.kind === 'limited' ? answer : 'theirs';
}
