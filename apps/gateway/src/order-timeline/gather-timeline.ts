import {
  type App,
  type NamedOrder,
  Problem,
  type RequestContract,
  type Timeline,
  type TimelineEntries,
  type TimelineEntry,
} from '@assay/contracts';
import { showInvitationTimeline } from '@assay/contracts/notification';
import { showOrderTimeline } from '@assay/contracts/ordering';
import { showSubmissionTimeline } from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';

const timeoutMs = 2000;

/** What one app knows of an order; nothing when it did not answer. */
interface Account {
  readonly app: App;
  readonly entries?: TimelineEntry[];
  readonly omitted?: number;
}

/** What happened to an order as every app saw it, oldest first; apps that do not answer are named. */
export async function gatherTimeline(bus: Bus, orderId: string): Promise<Timeline> {
  const [ordering, ...others] = await Promise.all([
    ask(bus, showOrderTimeline, orderId),
    ask(bus, showInvitationTimeline, orderId).catch(unknownYet('notification')),
    ask(bus, showSubmissionTimeline, orderId).catch(unknownYet('results')),
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

async function ask(
  bus: Bus,
  contract: RequestContract<NamedOrder, TimelineEntries>,
  orderId: string,
): Promise<Account> {
  try {
    return { app: contract.owner, ...(await bus.ask(contract, { orderId }, { timeoutMs })) };
  } catch (error) {
    if (error instanceof Problem && error.retry === 'later') return { app: contract.owner };
    throw error;
  }
}

// The order may not have reached them yet; whether it exists is ordering's to say.
function unknownYet(app: App): (error: unknown) => Account {
  return (error) => {
    if (error instanceof Problem && error.kind === 'not-found') return { app, entries: [] };
    throw error;
  };
}
