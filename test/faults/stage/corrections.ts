import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './stage.js';

const lookMs = 200;
// In looks at which nothing had moved.
const patienceLooks = 3000;
const againMs = 200;

/** An order that has a result, by its id with us and at SmartRecruiters. */
export interface Taken {
  readonly id: string;
  readonly order: string;
  readonly company: string;
}

/** How telling SmartRecruiters stands with an order. */
export interface Standing extends Taken {
  readonly status: string;
  readonly reason: string | null;
}

/** All orders that have a result. */
export function taken({ database }: Stage): Promise<Taken[]> {
  return database.sql(
    `SELECT id, smartrecruiters_order_id AS "order", company_id AS company FROM ordering.orders
      WHERE status = 'completed' ORDER BY id`,
  );
}

/** The engine hands over another result of an order, and again until it is taken; gives its version. */
export async function correct(stage: Stage, { id, order, company }: Taken, score: number): Promise<number> {
  for (;;) {
    const body = { score, scoreLabel: 'Corrected', assessments: [], reason: 'Counted again' };
    const answer = await stage.outside.vendor
      .call<{ version: number }>('PUT', `/v1/orders/${id}/result`, body)
      .catch(() => ({ status: 0, body: { version: 0 } }));
    const { status, body: said } = answer;
    const { version } = said;
    stage.history.note('result-sent', { company, order, version: version ?? null, status });
    if (status >= 200 && status < 300) return version;
    if (status >= 400 && status < 500) throw new Error(`a corrected result was answered ${status}`);
    await sleep(againMs);
  }
}

/** Waits until nothing more is said to SmartRecruiters of any order; gives how each stands. */
export async function told({ database }: Stage): Promise<Standing[]> {
  let seen = '';
  for (let still = 0; still < patienceLooks; still += 1) {
    const [row] = await database.sql<{ open: number; tries: string }>(
      `SELECT count(*) FILTER (WHERE status IN ('due', 'parked'))::int AS open, sum(attempt)::text AS tries FROM results.submissions`,
    );
    if (row?.open === 0) break;
    const now = `${row?.open} ${row?.tries}`;
    if (now !== seen) still = 0;
    seen = now;
    await sleep(lookMs);
  }
  return database.sql(
    `SELECT s.id, o.smartrecruiters_order_id AS "order", s.company_id AS company, s.status, s.reason
       FROM results.submissions s JOIN ordering.orders o ON o.id = s.id ORDER BY s.id`,
  );
}
