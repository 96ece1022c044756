import type { ToldType, WebhookAttempt } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';

/** Something that was told, under an id. */
interface Told {
  readonly id: string;
  readonly type: ToldType;
  readonly order_id: string | null;
}

interface TryRow {
  readonly owner: string;
  readonly at: Date;
  readonly attempt: number;
  readonly duration_ms: number;
  readonly http_status: number | null;
  readonly detail: string | null;
  readonly excerpt: string | null;
}

/** The newest tries of each of these, the last one first, by id. */
export async function triesOf(tx: Tx, told: readonly Told[]): Promise<Map<string, WebhookAttempt[]>> {
  const [orders, others] = [true, false].map((isOrder) =>
    told.filter(({ type }) => (type === 'order.placed') === isOrder),
  ) as [Told[], Told[]];
  const tries = [
    ...(await newest(
      tx,
      'webhook_attempts',
      'webhook_id',
      others.map(({ id }) => id),
    )),
    ...(await newest(
      tx,
      'assignment_attempts',
      'order_id',
      orders.flatMap(({ order_id: id }) => id ?? []),
    )),
  ];
  const byOwner = Map.groupBy(tries, ({ owner }) => owner);
  return new Map(
    told.map(({ id, type, order_id: orderId }) => [
      id,
      (byOwner.get(type === 'order.placed' ? (orderId ?? '') : id) ?? []).map(attemptOf),
    ]),
  );
}

async function newest(tx: Tx, table: string, column: string, ids: readonly string[]): Promise<TryRow[]> {
  if (ids.length === 0) return [];
  return tx.query<TryRow>(
    `SELECT ${column} AS owner, at, attempt, duration_ms, http_status, detail, excerpt FROM (
       SELECT *, row_number() OVER (PARTITION BY ${column} ORDER BY id DESC) AS place
       FROM ${table} WHERE ${column} = ANY($1)
     ) newest WHERE place <= 50 ORDER BY id DESC`,
    [ids],
  );
}

function attemptOf(row: TryRow): WebhookAttempt {
  return {
    at: row.at.toISOString(),
    attempt: row.attempt,
    durationMs: row.duration_ms,
    ...(row.http_status === null ? {} : { httpStatus: row.http_status }),
    ...(row.detail === null ? {} : { detail: row.detail }),
    ...(row.excerpt === null ? {} : { excerpt: row.excerpt }),
  };
}
