import { Problem } from '@assay/contracts';
import { type PlacedOrder, placeOrder, type PlaceOrderRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { AskConnection } from '../connections/ask-connection.js';
import type { Connection } from '../connections/connection.entity.js';
import { FieldObservations } from '../field-book/field-observations.repository.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { ErasedOrders } from '../orders/erased-orders.js';
import { contentsHash } from './contents-hash.js';
import { DecideTerms, looksBack, type Rules } from '../terms/decide-terms.js';
import { Grounds, type OrderGrounds } from './grounds.repository.js';
import { newOrder } from './new-order.js';
import { OrderChanges } from '../changes/order-changes.js';
import type { Order } from '../orders/order.entity.js';
import type { HistoryEntry } from '../changes/order-history.js';
import type { InsertSettings } from '../changes/write-order.js';
import { Orders } from '../orders/orders.repository.js';
import { isOutdated, refuseConnection, refuseOrder } from './refuse-order.js';
import { remarksOf } from './remarks-of.js';

// More than the pool has connections, so that none of them waits for work.
const ordersAtOnce = 16;

/** Records an order exactly once, however often it is asked, or refuses it with a reason. */
@Controller()
export class PlaceOrder {
  constructor(
    private readonly database: Database,
    private readonly grounds: Grounds,
    private readonly orders: Orders,
    private readonly connection: AskConnection,
    private readonly observations: FieldObservations,
    private readonly links: CandidateLinks,
    private readonly terms: DecideTerms,
    private readonly changes: OrderChanges,
    private readonly erased: ErasedOrders,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(placeOrder, ordersAtOnce)
  async run(request: PlaceOrderRequest): Promise<PlacedOrder> {
    const decided = await this.place(request, await this.look(request));
    // Thrown only now: a refusal is kept, so that support can see what SmartRecruiters was answered.
    if (decided instanceof Problem) throw decided;
    return decided;
  }

  private look(request: PlaceOrderRequest): Promise<OrderGrounds> {
    return this.database.read((tx) => this.grounds.find(tx, request));
  }

  private async place(request: PlaceOrderRequest, grounds: OrderGrounds): Promise<PlacedOrder | Problem> {
    const { connection: copy, placed } = grounds;
    if (placed && !(copy && isOutdated(request, copy))) return this.repeat(request, placed);
    const connection = copy && !refuseConnection(request, copy) ? copy : await this.ask(request);
    if (placed) return this.repeat(request, placed);
    const { accountId, fields } = request;
    await this.database.alone((tx) => this.observations.remember(tx, accountId, fields));
    // Only what looks back holds more than the row it writes.
    const within = looksBack(request, grounds.policy) ? 'transaction' : 'alone';
    const recorded = await this.database[within]((tx) =>
      this.decide(tx, request, { ...grounds, connection }),
    );
    await failpoint('place-order.committed');
    return recorded ?? this.repeat(request, (await this.look(request)).placed);
  }

  // A refusal never rests on a copy alone: the event that a company connected again may still be on its way.
  private async ask(request: PlaceOrderRequest): Promise<Connection | Problem> {
    const told = await this.connection.run(request.companyId);
    if (!(told instanceof Problem) && isOutdated(request, told)) throw new Problem('unauthenticated');
    return told;
  }

  /** What was answered before; asked for the first time as promised, a refusal becomes a rejected order. */
  private async repeat(request: PlaceOrderRequest, order: Order | null): Promise<PlacedOrder | Problem> {
    if (!order || !this.erased.isRepeat(order, contentsHash(request)))
      throw new Problem('order-conflict', { orderId: request.orderId });
    if (!request.promised || order.refusalDocument === null) return this.answer(order);
    return this.database.transaction(async (tx) => {
      const refused = await this.orders.lock(tx, order.id);
      if (refused.promise()) await this.changes.record(tx, refused, promised);
      return this.answer(refused);
    });
  }

  /** Records the order; nothing where it was recorded by another before. */
  private async decide(
    tx: Tx,
    request: PlaceOrderRequest,
    grounds: Rules & Pick<OrderGrounds, 'jobTitle'> & { readonly connection: Connection | Problem },
  ): Promise<PlacedOrder | Problem | undefined> {
    const { connection, offered, jobTitle } = grounds;
    const { terms, first, refusal: repeated } = await this.terms.run(tx, request, grounds);
    const refusal = refuseOrder(request, connection, offered) ?? repeated;
    const link = this.links.create(request.orderId);
    const kept = refusal ? { ...terms, followsOrderId: null } : terms;
    const makings = { offered, refusal, link, contentsHash: contentsHash(request), terms: kept, jobTitle };
    const order = newOrder(request, makings);
    await failpoint('place-order-before-commit');
    const entries = [...remarksOf(request), entryOf(order, refusal)];
    if (!(await this.changes.begin(tx, order, entries, this.settings))) return undefined;
    if (first && !refusal) await this.changes.catchUp(tx, order, first);
    if (order.expiresAt) tx.wake('deadlines');
    return this.answer(order);
  }

  private get settings(): InsertSettings {
    const { ASSIGNMENT_GIVE_UP_HOURS: giveUpHours, DUPLICATE_WINDOW_MINUTES: duplicateMinutes } = this.config;
    return { giveUpHours, duplicateMinutes };
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
