import { Problem } from '@assay/contracts';
import { type PlacedOrder, placeOrder, type PlaceOrderRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { AskConnection } from '../connections/ask-connection.js';
import type { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { Packages } from '../packages/packages.repository.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { contentsHash } from './contents-hash.js';
import { DecideTerms } from '../terms/decide-terms.js';
import { newOrder } from './new-order.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import type { HistoryEntry } from '../changes/order-history.js';
import { Orders } from '../orders/orders.repository.js';
import { isOutdated, refuseConnection, refuseOrder } from './refuse-order.js';
import { remarksOf } from './remarks-of.js';

/** Records an order exactly once, however often it is asked, or refuses it with a reason. */
@Controller()
export class PlaceOrder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly connections: Connections,
    private readonly connection: AskConnection,
    private readonly packages: Packages,
    private readonly links: CandidateLinks,
    private readonly terms: DecideTerms,
    private readonly changes: OrderChanges,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(placeOrder)
  async run(request: PlaceOrderRequest): Promise<PlacedOrder> {
    const placed = await this.place(request);
    // A refusal never rests on a copy alone: the event that a company connected again may still be on its way.
    const decided = placed ?? (await this.placeAs(request, await this.connection.run(request.companyId)));
    // Thrown only now: a refusal is kept, so that support can see what SmartRecruiters was answered.
    if (decided instanceof Problem) throw decided;
    return decided;
  }

  /** Places the order as far as ordering's copy of the connection permits. */
  private place(request: PlaceOrderRequest): Promise<PlacedOrder | Problem | undefined> {
    return this.database.transaction(async (tx) => {
      const connection = await this.connections.find(tx, request.companyId);
      if (connection && isOutdated(request, connection)) return undefined;
      const placed = await this.claim(tx, request);
      if (placed) return placed;
      if (!connection || refuseConnection(request, connection)) return undefined;
      return this.decide(tx, request, connection);
    });
  }

  /** Places or refuses the order by what consent just said. */
  private placeAs(
    request: PlaceOrderRequest,
    connection: Connection | Problem,
  ): Promise<PlacedOrder | Problem> {
    if (!(connection instanceof Problem) && isOutdated(request, connection))
      throw new Problem('unauthenticated');
    return this.database.transaction(
      async (tx) => (await this.claim(tx, request)) ?? this.decide(tx, request, connection),
    );
  }

  private async claim(tx: Tx, request: PlaceOrderRequest): Promise<PlacedOrder | Problem | undefined> {
    const order = await this.orders.claim(tx, request);
    if (!order) return undefined;
    if (order.contentsHash !== contentsHash(request)) throw conflict(request);
    if (request.promised && order.promise()) await this.changes.record(tx, order, promised);
    return this.answer(order);
  }

  private async decide(
    tx: Tx,
    request: PlaceOrderRequest,
    connection: Connection | Problem,
  ): Promise<PlacedOrder | Problem> {
    const offered = await this.packages.find(tx, request.accountId, request.packageId);
    const { terms, first, refusal: repeated } = await this.terms.run(tx, request, offered);
    const refusal = refuseOrder(request, connection, offered) ?? repeated;
    const link = this.links.create(request.orderId);
    const kept = refusal ? { ...terms, followsOrderId: null } : terms;
    const makings = { offered, refusal, link, contentsHash: contentsHash(request), terms: kept };
    const order = newOrder(request, makings);
    const entries = [...remarksOf(request), entryOf(order, refusal)];
    const placed = await this.record(tx, order, entries);
    if (first && !refusal) await this.changes.catchUp(tx, order, first);
    return placed;
  }

  private async record(
    tx: Tx,
    order: Order,
    entries: readonly HistoryEntry[],
  ): Promise<PlacedOrder | Problem> {
    const recorded = await this.changes.begin(tx, order, entries, {
      giveUpHours: this.config.ASSIGNMENT_GIVE_UP_HOURS,
      duplicateMinutes: this.config.DUPLICATE_WINDOW_MINUTES,
    });
    if (!recorded) throw conflict({ orderId: order.id });
    await failpoint('place-order-before-commit');
    tx.wake('assignments');
    if (order.expiresAt) tx.wake('deadlines');
    return this.answer(order);
  }

  private answer(order: Order): PlacedOrder | Problem {
    if (order.refusalDocument !== null) return Problem.fromMessage(order.refusalDocument);
    const link = order.kind === 'inline' && order.accepted ? { linkToken: this.links.open(order) } : {};
    return { orderId: order.id, outcome: order.accepted ? 'accepted' : 'rejected', ...link };
  }
}

const promised: HistoryEntry = {
  kind: 'refusal-promised',
  text: 'SmartRecruiters had been told that the order was taken, so it hears of the refusal as well.',
};

function conflict({ orderId }: { readonly orderId: string }): Problem {
  return new Problem('order-conflict', { orderId });
}

function entryOf(order: Order, refusal: Problem | undefined): HistoryEntry {
  if (!refusal)
    return {
      kind: 'order-placed',
      text: `${order.packageName} was ordered.`,
      evidence: { packageId: order.packageId },
    };
  return {
    kind: order.refusalDocument === null ? 'order-rejected' : 'order-refused',
    text: refusal.message,
    evidence: { code: refusal.code, packageId: order.packageId },
  };
}
