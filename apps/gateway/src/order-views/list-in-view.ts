import {
  listOrders,
  type ListOrdersRequest,
  type OrderPage,
  type OrderView,
  orderViews,
} from '@assay/contracts/ordering';
import {
  type ListedOrders,
  listSubmissions,
  type SubmissionStanding,
  submissionViews,
} from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Orders, newest first, page by page; how a submission stands is for results to say, everything else for ordering. */
export async function listInView(
  bus: Bus,
  { submission, view, ...filter }: ListedOrders & Pick<ListOrdersRequest, 'accountIds'>,
): Promise<OrderPage> {
  const inOrdering = isOrderView(view) ? { ...filter, view } : filter;
  const standing = submission ?? standingOf(view);
  if (standing === undefined) return bus.ask(listOrders, inOrdering);
  const { cursor, limit, ...narrowed } = inOrdering;
  const { accountId, accountIds } = filter;
  // By its account, too: the page ends with the id of an order, which nobody else may learn.
  const page = present({ cursor, limit, accountId, accountIds });
  const { orderIds, nextCursor } = await bus.ask(listSubmissions, { standing, ...page });
  const { items } = await bus.ask(listOrders, { ...narrowed, orderIds, limit: 200 });
  return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
}

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

function isOrderView(view: ListedOrders['view']): view is OrderView {
  return orderViews.some((one) => one === view);
}

function standingOf(view: ListedOrders['view']): SubmissionStanding | undefined {
  return view === undefined || isOrderView(view) ? undefined : submissionViews[view];
}
