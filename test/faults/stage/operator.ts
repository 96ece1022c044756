import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './stage.js';

const lookMs = 1000;

interface Doubtful {
  readonly id: string;
  readonly company: string;
  readonly order: string;
}

const doubtful = `SELECT o.id, o.company_id AS company, o.smartrecruiters_order_id AS "order"
  FROM notification.invitations i JOIN ordering.orders o ON o.id = i.order_id WHERE i.status = 'uncertain'`;

/** While work lasts: a person has each invitation sent again of which nobody knows whether it arrived. */
export async function withOperator<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
  const { database, history, outside } = stage;
  const asked = new Set<string>();
  const over = new AbortController();
  const resend = async ({ id, company, order }: Doubtful): Promise<void> => {
    if (!asked.has(id)) history.note('by-hand', { company, order, what: 'resend' });
    asked.add(id);
    // Within a minute after the order it changes nothing, and who is away answers nothing: it is seen again.
    await outside.vendor.call('POST', `/v1/orders/${id}/invitation/resend`).catch(() => undefined);
  };
  const looking = (async () => {
    while (!over.signal.aborted) {
      for (const one of await database.sql<Doubtful & Record<string, unknown>>(doubtful)) await resend(one);
      await sleep(lookMs);
    }
  })();
  try {
    return await work();
  } finally {
    over.abort();
    await looking;
  }
}
