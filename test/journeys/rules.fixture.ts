import type { OrderReply } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import type { World } from './world.fixture.js';

/** A package of one assessment, as the vendor describes it. */
export function onePackage(id: string, more: object = {}): object {
  const assessments = [
    { id: 'a-python', name: 'Python basics', description: '20 questions', type: 'SKILL_TEST' },
  ];
  return { id, name: id, description: 'A test', type: 'SKILL_TEST', assessments, ...more };
}

/** The account's orders are handled like this from now on. */
export async function policy(world: World, accountId: string, rules: object): Promise<void> {
  const { status, body } = await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, rules);
  if (status !== 200) throw new Error(`the policy was answered ${status} ${JSON.stringify(body)}`);
}

/** The order of ours that SmartRecruiters calls so, once it has this status. */
export async function ourOrder(
  world: World,
  companyId: string,
  orderId: string,
  status: OrderReply['status'],
): Promise<OrderReply> {
  return eventually(async () => {
    const order = await world.vendor.orderOf(companyId, orderId);
    if (order.status !== status) throw new Error(`the order is ${order.status}`);
    return order;
  });
}

/** Time passes for an order: everything that was to happen on some day happens so many days earlier. */
export async function passDays(world: Pick<World, 'sql'>, orderId: string, days: number): Promise<void> {
  const earlier = `interval '${days} days'`;
  await world.sql(`UPDATE ordering.orders SET placed_at = placed_at - ${earlier}, expires_at = expires_at - ${earlier}
    WHERE id = '${orderId}'`);
  await world.sql(`UPDATE ordering.deadlines SET due_at = due_at - ${earlier} WHERE id = '${orderId}'`);
}

/** The lines of an order's timeline, by kind. */
export async function kindsOf(world: World, orderId: string): Promise<string[]> {
  return (await world.vendor.timeline(orderId)).entries.map(({ kind }) => kind);
}
