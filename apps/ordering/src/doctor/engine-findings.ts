import type { Tx } from '@assay/persistence';
import { type Finding, found } from '@assay/runtime';
import { notSent } from '../engine/telling.js';

/** The newest try of each account, among the newest of all: nobody waits for a look at years of them. */
const among = 2000;

interface Newest {
  readonly account: string;
  readonly status: number | null;
  readonly detail: string | null;
}

/** What is wrong between us and the engines, by how each account’s newest try ended. */
export async function engineFindings(tx: Tx): Promise<Finding[]> {
  const assignments = await newest(tx, 'assignment_attempts t JOIN assignments o ON o.order_id = t.order_id');
  const webhooks = await newest(tx, 'webhook_attempts t JOIN webhooks o ON o.id = t.webhook_id');
  return [
    ...assignments.filter(failed).map((one) => judged(one, 'engine-silent')),
    ...webhooks.filter(failed).map((one) => judged(one, 'webhooks-failing')),
  ];
}

function newest(tx: Tx, from: string): Promise<Newest[]> {
  const [table, join] = from.split(' t ');
  return tx.query<Newest>(
    `SELECT DISTINCT ON (o.account_id) o.account_id AS account, t.http_status AS status, t.detail
      FROM (SELECT * FROM ${table} ORDER BY id DESC LIMIT ${among}) t ${join}
      WHERE t.detail IS DISTINCT FROM $1 ORDER BY o.account_id, t.id DESC`,
    [notSent],
  );
}

const failed = ({ status }: Newest): boolean => status === null || status < 200 || status >= 300;

function judged({ account, status, detail }: Newest, code: 'engine-silent' | 'webhooks-failing'): Finding {
  const what = status === null ? (detail ?? 'no answer') : `status ${status}`;
  const refuses = status === 401 || status === 403;
  return found(refuses ? 'engine-refuses-signature' : code, `account ${account}: ${what}`);
}
