import { reportVisited, type ReportVisitKind } from '@assay/contracts/results';
import { Outbox } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ReportEvents, type ReportEventKind } from '../reports/report-events.repository.js';
import type { OpenLink } from '../links/report-links.repository.js';

const kinds: Readonly<Record<ReportVisitKind, ReportEventKind>> = {
  viewed: 'report-viewed',
  'access-requested': 'report-access-requested',
};

/** Something that somebody behind a link did. */
interface Visit {
  readonly companyId: string;
  readonly visit: ReportVisitKind;
  /** False where there was nothing to see. */
  readonly worthTelling: boolean;
  readonly evidence?: Readonly<Record<string, string>>;
  /** A request of somebody who was not told of yet. */
  readonly requestId?: string | undefined;
}

/** Counts every visit, and announces one look an hour of a link, and who asked anew: whoever has the link may press "reload" for ever. */
@Injectable()
export class NoteVisit {
  constructor(
    private readonly outbox: Outbox,
    private readonly events: ReportEvents,
  ) {}

  async run(tx: Tx, { orderId, linkId }: OpenLink, visited: Visit): Promise<void> {
    const { companyId, visit, evidence, requestId } = visited;
    const told = await this.isWorthTelling(tx, { orderId, linkId }, visited);
    const noted = { linkId, ...evidence };
    if (!told) return this.events.addRepeated(tx, orderId, kinds[visit], noted);
    await this.events.add(tx, orderId, kinds[visit], { ...noted, told });
    await this.outbox.add(tx, reportVisited, {
      companyId,
      data: { orderId, linkId, visit, ...(requestId === undefined ? {} : { requestId }) },
    });
  }

  private async isWorthTelling(
    tx: Tx,
    { orderId, linkId }: Pick<OpenLink, 'orderId' | 'linkId'>,
    { visit, worthTelling, requestId }: Visit,
  ): Promise<boolean> {
    if (visit === 'access-requested') return requestId !== undefined;
    return worthTelling && !(await this.events.toldLately(tx, orderId, kinds[visit], linkId));
  }
}
