/** One order of a benchmark and what the outside saw of it, in milliseconds of one clock. */
export interface Placed {
  readonly email: string;
  /** As SmartRecruiters calls it. */
  readonly orderId: string;
  readonly companyId: string;
  /** When it was due to be sent: an answer that comes late makes no later call look quick. */
  readonly dueAt: number;
  status?: number;
  answeredAt?: number;
  /** As the product calls it. */
  productId?: string;
  mailedAt?: number;
  mails: number;
  pendingAt?: number;
  reportedAt?: number;
  completedAt?: number;
}

const PATIENCE_MS = 300_000;

/** Every order and what became of it. */
export class Ledger {
  private readonly byEmail = new Map<string, Placed>();
  private readonly byOrder = new Map<string, Placed>();
  private readonly waiting = new Map<Placed, { holds: (order: Placed) => boolean; tell: () => void }[]>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  add(order: Pick<Placed, 'email' | 'orderId' | 'companyId' | 'dueAt'>): Placed {
    const placed = { ...order, mails: 0 };
    this.byEmail.set(order.email, placed);
    this.byOrder.set(order.orderId, placed);
    return placed;
  }

  answered(order: Placed, status: number): void {
    order.status = status;
    order.answeredAt = this.now();
    this.look(order);
  }

  assigned(email: string, productId: string): void {
    const order = this.byEmail.get(email);
    if (!order) return;
    order.productId = productId;
    this.look(order);
  }

  mailed(email: string): void {
    const order = this.byEmail.get(email);
    if (!order) return;
    order.mails += 1;
    order.mailedAt ??= this.now();
    this.look(order);
  }

  patched(orderId: string, status: unknown): void {
    const order = this.byOrder.get(orderId);
    if (!order) return;
    if (status === 'PENDING') order.pendingAt ??= this.now();
    if (status === 'COMPLETED') order.completedAt ??= this.now();
    this.look(order);
  }

  /** Resolves as soon as this holds of the order; throws where it does not for minutes: the order was lost. */
  until(order: Placed, holds: (order: Placed) => boolean): Promise<void> {
    if (holds(order)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const lost = (): void => reject(new Error(`an order got no further than ${JSON.stringify(order)}`));
      const timer = setTimeout(lost, PATIENCE_MS);
      const tell = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.set(order, [...(this.waiting.get(order) ?? []), { holds, tell }]);
    });
  }

  private look(order: Placed): void {
    const all = this.waiting.get(order);
    if (!all) return;
    const left = all.filter(({ holds, tell }) => {
      if (!holds(order)) return true;
      tell();
      return false;
    });
    if (left.length > 0) this.waiting.set(order, left);
    else this.waiting.delete(order);
  }
}

/** What was lost and doubled of the orders that were answered 202. */
export function fate(orders: readonly Placed[]): { accepted: number; lost: number; doubled: number } {
  const accepted = orders.filter(({ status }) => status === 202);
  return {
    accepted: accepted.length,
    lost: accepted.filter(({ mails }) => mails === 0).length,
    doubled: accepted.filter(({ mails }) => mails > 1).length,
  };
}
