import { type ErasedPlace, Problem } from '@assay/contracts';
import type { ErasureFacts } from '@assay/contracts/ordering';
import { wordsOfOrders } from '@assay/messaging';
import { Database, eraseFrom, type Erasing, type Tx } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { orderWebhooks } from '../changes/order-webhooks.js';
import { ErasedOrders } from '../orders/erased-orders.js';
import { Orders } from '../orders/orders.repository.js';
import { addWebhook } from '../webhooks/add-webhook.js';
import { addressed } from './addressed.js';
import { type Answered, type ErasureRow, Erasures } from './erasures.repository.js';
import { PersonOrders } from './person-orders.repository.js';
import { type Subject, SubjectSecrets } from './subject-secrets.js';

const askedForBy = (addresses: string): string =>
  `type = 'report.access-requested' AND ${addressed(`payload::jsonb #>> '{data,asker,email}'`, addresses)}`;

// Whoever orders for others, or asked for their report, is a person as well. An engine may have said back what it was told.
const ofAddresses: readonly Erasing[] = [
  [
    'orders of a recruiter',
    `UPDATE orders SET requester_document = NULL
     WHERE requester_document IS NOT NULL AND ${addressed(`requester_document ->> 'email'`, '$1')}`,
  ],
  [
    'webhook_attempts',
    `UPDATE webhook_attempts SET detail = NULL, excerpt = NULL
     WHERE webhook_id IN (SELECT id FROM webhooks WHERE ${askedForBy('$1')})
       AND (detail IS NOT NULL OR excerpt IS NOT NULL)`,
  ],
  [
    'webhooks',
    `UPDATE webhooks SET payload = (payload::jsonb #- '{data,asker}')::text WHERE ${askedForBy('$1')}`,
  ],
];

/** The last step: ordering forgets whom it was about, tells the engines, and certifies what was done. */
@Injectable()
export class FinishErasure {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly erased: ErasedOrders,
    private readonly people: PersonOrders,
    private readonly erasures: Erasures,
    private readonly secrets: SubjectSecrets,
    private readonly logger: Logger,
  ) {}

  async run({ id, attempt, requested_at: requestedAt }: ErasureRow, subject: Subject): Promise<void> {
    const lease = { id, attempt };
    await this.database.transaction(async (tx) => {
      const places = await this.erase(tx, subject, requestedAt);
      await failpoint('finish-erasure.before-commit');
      await this.certify(tx, lease, subject, places);
    });
    this.logger.info('finish-erasure', { erasureId: id });
  }

  private async erase(tx: Tx, subject: Subject, requestedAt: Date): Promise<ErasedPlace[]> {
    const { orders, traces } = await this.people.find(tx, subject, requestedAt);
    for (const { id } of orders) {
      const order = await this.orders.lock(tx, id);
      for (const webhook of orderWebhooks(order, [{ kind: 'candidate-erased', text: '' }]))
        await addWebhook(tx, webhook);
    }
    const ids = orders.map(({ id }) => id);
    // Orders of others, and requests for their reports, end by themselves.
    const addresses = JSON.stringify(subject.scope === 'retention' ? [] : traces.addresses);
    if (await this.isBusy(tx, ids, addresses)) throw new Problem('person-busy');
    const emptied = await this.erased.empty(tx, orders);
    const words = await eraseFrom(tx, wordsOfOrders, [ids]);
    const asOther = await eraseFrom(tx, ofAddresses, [addresses]);
    return [...emptied, ...words, ...asOther];
  }

  /** Whether an engine is told of one of them, or of the person, at this moment: its answer may name somebody. */
  private async isBusy(tx: Tx, ids: readonly string[], addresses: string): Promise<boolean> {
    const [row] = await tx.query<{ busy: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM assignments WHERE order_id = ANY ($1::uuid[]) AND leased_until > now()
         UNION ALL SELECT 1 FROM webhooks WHERE due_at IS NOT NULL AND leased_until > now()
           AND (order_id = ANY ($1::uuid[]) OR (${askedForBy('$2')}))) AS busy`,
      [ids, addresses],
    );
    return row?.busy ?? false;
  }

  private async certify(
    tx: Tx,
    lease: { readonly id: string; readonly attempt: number },
    subject: Subject,
    places: readonly ErasedPlace[],
  ): Promise<void> {
    // As it is now: what was cancelled and answered since it was leased counts.
    const [now] = await tx.query<Progress>(
      `SELECT requested_at, cancelled_orders, answers_document, repeats, now() AS finished_at FROM erasures
       WHERE id = $1 FOR UPDATE`,
      [lease.id],
    );
    if (!now) throw new Error('an erasure that is under way is not there');
    const facts: ErasureFacts = {
      erasureId: lease.id,
      scope: subject.scope,
      subjectHash: this.secrets.hashOf(subject),
      requestedAt: now.requested_at.toISOString(),
      finishedAt: now.finished_at.toISOString(),
      ...(now.repeats === null ? {} : { repeats: now.repeats }),
      cancelledOrders: now.cancelled_orders,
      places: placesOf({ ...now.answers_document, ordering: places }),
    };
    const finished = await this.erasures.finish(tx, lease, this.secrets.certify(facts));
    // Whoever holds the lease now does all of it; nothing of this counts.
    if (!finished) throw new Error('the lease of an erasure was lost');
  }
}

interface Progress {
  readonly requested_at: Date;
  readonly finished_at: Date;
  readonly cancelled_orders: number;
  readonly answers_document: Answered;
  readonly repeats: string | null;
}

/** `app.place`, each once, in the order of the alphabet; what named nobody is told as well. */
function placesOf(answers: Answered & { readonly ordering: readonly ErasedPlace[] }): ErasedPlace[] {
  const sums = new Map<string, number>();
  for (const [app, places] of Object.entries(answers))
    for (const { place, count } of places)
      sums.set(`${app}.${place}`, (sums.get(`${app}.${place}`) ?? 0) + count);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, count]) => ({ place, count }));
}
