import {
  type App,
  type NamedOrder,
  Problem,
  type RequestContract,
  Timeline,
  type TimelineEntries,
  type TimelineEntry,
} from '@assay/contracts';
import { showInvitationTimeline } from '@assay/contracts/notification';
import { showOrderTimeline } from '@assay/contracts/ordering';
import { showSubmissionTimeline } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

const timeoutMs = 2000;

/** What one app knows of an order; nothing when it did not answer. */
interface Account {
  readonly app: App;
  readonly entries?: TimelineEntry[];
  readonly omitted?: number;
}

@Controller('v1/orders/:orderId/timeline')
@UseGuards(VendorGuard)
export class ShowOrderTimeline {
  constructor(private readonly bus: Bus) {}

  /** What happened to an order as every app saw it, oldest first; apps that do not answer are named. */
  @Get()
  @Needs('read')
  @Documented({
    id: 'showOrderTimeline',
    tag: 'Orders',
    summary: 'Show what happened to an order, with evidence',
    answer: Timeline,
    problems: ['order-not-found'],
  })
  async run(@Param('orderId', orderIdPipe) orderId: string): Promise<Timeline> {
    const [ordering, ...others] = await Promise.all([
      this.ask(showOrderTimeline, orderId),
      this.ask(showInvitationTimeline, orderId).catch(unknownYet('notification')),
      this.ask(showSubmissionTimeline, orderId).catch(unknownYet('results')),
    ]);
    const accounts = [ordering, ...others];
    const entries = accounts.flatMap((account) => account.entries ?? []);
    const omitted = accounts.reduce((sum, account) => sum + (account.omitted ?? 0), 0);
    return {
      orderId,
      ...(omitted > 0 ? { omitted } : {}),
      entries: entries.sort((left, right) => Date.parse(left.at) - Date.parse(right.at)),
      missing: accounts.filter((account) => !account.entries).map(({ app }) => app),
    };
  }

  private async ask(
    contract: RequestContract<NamedOrder, TimelineEntries>,
    orderId: string,
  ): Promise<Account> {
    try {
      return { app: contract.owner, ...(await this.bus.ask(contract, { orderId }, { timeoutMs })) };
    } catch (error) {
      if (error instanceof Problem && error.retry === 'later') return { app: contract.owner };
      throw error;
    }
  }
}

// The order may not have reached them yet; whether it exists is ordering's to say.
function unknownYet(app: App): (error: unknown) => Account {
  return (error) => {
    if (error instanceof Problem && error.kind === 'not-found') return { app, entries: [] };
    throw error;
  };
}
