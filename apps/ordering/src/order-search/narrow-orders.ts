import type { ListOrdersRequest } from '@assay/contracts/ordering';
import { isNamed, nameBegins, soughtName } from './folded-name.js';
import { viewConditions } from './order-views.js';

/** What narrows a list of orders. */
export type OrderFilter = Omit<ListOrdersRequest, 'limit' | 'cursor'>;

type Narrowing = { readonly [K in keyof OrderFilter]-?: string };

// Each with the value of the filter as the parameter of its name.
const conditions: Omit<Narrowing, 'view'> = {
  accountId: 'o.account_id = :accountId',
  accountIds: 'o.account_id = ANY (:accountIds)',
  companyId: 'o.company_id = :companyId',
  candidateId: 'o.candidate_id = :candidateId',
  smartrecruitersOrderId: 'o.smartrecruiters_order_id = :smartrecruitersOrderId',
  jobId: 'o.job_id = :jobId',
  orderId: 'o.id = :orderId',
  orderIds: 'o.id = ANY (:orderIds)',
  status: 'o.status = :status',
  statuses: 'o.status = ANY (:statuses)',
  invitation: 'o.invitation = :invitation',
  email: 'lower(o.email) = lower(:email)',
  name: isNamed(':name'),
  namePrefix: `(${nameBegins(':namePrefix').join(' OR ')})`,
  placedAfter: 'o.placed_at > :placedAfter',
  placedBefore: 'o.placed_at < :placedBefore',
  // As an array, so that it is looked for first: on the last page a walk through all orders would find nothing.
  changedSince: `o.id = ANY (ARRAY(SELECT DISTINCT h.order_id FROM order_history h WHERE h.at > :changedSince))`,
};

/** What is true of orders `o` that the filter lets through, with the parameters that it names. */
export function narrowing({ view, ...filter }: OrderFilter): [condition: string, parameters: object][] {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [
    ...given.map(([name, value]): [string, object] => [
      conditions[name as keyof typeof conditions],
      { [name]: valueOf(name, value) },
    ]),
    ...(view === undefined ? [] : [[viewConditions[view], {}] as [string, object]]),
  ];
}

const moments: readonly string[] = ['placedAfter', 'placedBefore', 'changedSince'];

function valueOf(name: string, value: string | string[]): unknown {
  if (typeof value !== 'string') return value;
  if (name === 'name' || name === 'namePrefix') return soughtName(value);
  return moments.includes(name) ? new Date(value) : value;
}
