import { type App, Problem, type RequestContract } from '@assay/contracts';
import { type CountViewsRequest, countOrderViews, type ViewCounts } from '@assay/contracts/ordering';
import { countSubmissionViews, type OrderViewList } from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';

const timeoutMs = 2000;

/** How many orders are in each view, as ordering and results can tell; apps that do not answer are named. */
export async function gatherOrderViews(bus: Bus, asked: CountViewsRequest): Promise<OrderViewList> {
  const told = await Promise.all([ask(bus, countOrderViews, asked), ask(bus, countSubmissionViews, asked)]);
  return {
    items: told.flatMap((answer) => (typeof answer === 'string' ? [] : answer.items)),
    missing: told.filter((answer) => typeof answer === 'string'),
  };
}

async function ask(
  bus: Bus,
  contract: RequestContract<CountViewsRequest, ViewCounts>,
  request: CountViewsRequest,
): Promise<ViewCounts | App> {
  try {
    return await bus.ask(contract, request, { timeoutMs });
  } catch (error) {
    if (error instanceof Problem && error.retry === 'later') return contract.owner;
    throw error;
  }
}
