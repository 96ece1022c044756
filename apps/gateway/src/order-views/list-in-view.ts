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

/** Orders, newest first, page by page; how a submission stands is for results to say, everything else for ordering. */
export async function listInView(
  bus: Bus,
  { submission, view, ...filter }: ListedOrders & Pick<ListOrdersRequest, 'accountIds'>,
): Promise<OrderPage> {
  const inOrdering = isOrderView(view) ? { ...filter, view } : filter;
  const standing = submission ?? standingOf(view);
  if (standing === undefined) return bus.ask(listOrders, inOrdering);
  const { cursor, limit, ...narrowed } = inOrdering;
  const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
  const { orderIds, nextCursor } = await bus.ask(listSubmissions, { standing, ...page });
  const { items } = await bus.ask(listOrders, { ...narrowed, orderIds, limit: 200 });
  return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
}

function isOrderView(view: ListedOrders['view']): view is OrderView {
  return orderViews.some((one) => one === view);
}

function standingOf(view: ListedOrders['view']): SubmissionStanding | undefined {
  return view === undefined || isOrderView(view) ? undefined : submissionViews[view];
}
