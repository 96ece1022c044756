import { Clock, Logger } from '@assay/runtime';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Fault } from '../fault-rules/fault.js';
import { Faults } from '../faults/faults.js';
import { beforeAnswer } from '../faults/misbehave.js';
import { swapPatienceMs } from '../faults/swaps.js';
import { Seen, type SeenKind } from '../seen/seen.js';
import { isRecord } from '../state/json.js';
import type { Delivery } from '../state/world-state.js';
import { World } from '../state/world.js';
import { VendorApi, type VendorAnswer } from './vendor-api.js';

const tickMs = 200;
const atOnce = 8;
const longestPauseMs = 10_000;
const keptDone = 2000;
/** An answer that repeating the same call cannot change. */
const finalRefusals = [400, 403, 413, 415, 422];
/** Assay may learn of an order a moment after the engine; later than this it never will. */
const mostNotFound = 20;

/** Hands progress and results to Assay: in order per order, again until accepted, also after a restart. */
@Injectable()
export class EngineOutbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private readonly busy = new Set<string>();

  constructor(
    private readonly api: VendorApi,
    private readonly world: World,
    private readonly faults: Faults,
    private readonly seen: Seen,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.work(), tickMs);
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Notes a call that is owed, and starts it. */
  add(orderId: string, kind: Delivery['kind'], body: Record<string, unknown>): void {
    const { deliveries } = this.world.state;
    const id = (deliveries.at(-1)?.id ?? 0) + 1;
    const createdAt = this.clock.now().toISOString();
    deliveries.push({
      id,
      orderId,
      kind,
      body,
      createdAt,
      attempts: 0,
      dueAt: 0,
      state: 'due',
      lastAnswer: null,
    });
    this.forgetOld();
    this.world.changed();
    this.work();
  }

  private work(): void {
    const now = this.clock.now().getTime();
    const waiting = new Set(this.busy);
    for (const delivery of this.world.state.deliveries) {
      if (this.busy.size >= atOnce) return;
      if (delivery.state !== 'due' || waiting.has(delivery.orderId)) continue;
      const due = delivery.dueAt <= now;
      // a later call of the same order waits for this one, unless they change places
      if (due || !delivery.letsPass) waiting.add(delivery.orderId);
      if (due) void this.deliver(delivery);
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    this.busy.add(delivery.orderId);
    try {
      const fault = this.strike(delivery);
      if (fault?.kind === 'reorder') this.letPass(delivery, fault);
      else await this.attempt(delivery, fault);
      this.world.changed();
    } finally {
      this.busy.delete(delivery.orderId);
    }
    this.work();
  }

  /** A call that waited for a later one is no longer hit by anything: it has had its fault. */
  private strike({ orderId, letsPass }: Delivery): Fault | null {
    if (letsPass) return null;
    const companyId = this.world.state.assignments[orderId]?.companyId ?? null;
    const fault = this.faults.strike('vendor', { companyId });
    return fault?.kind === 'reorder' && this.held(orderId).length > 0 ? null : fault;
  }

  private held(orderId: string): Delivery[] {
    const { deliveries } = this.world.state;
    return deliveries.filter((one) => one.orderId === orderId && one.letsPass && one.state === 'due');
  }

  private letPass(delivery: Delivery, fault: Fault): void {
    delivery.letsPass = true;
    delivery.dueAt = this.clock.now().getTime() + (fault.ms ?? swapPatienceMs);
  }

  private async attempt(delivery: Delivery, fault: Fault | null): Promise<void> {
    if (delivery.kind === 'result') this.note('result-begun', delivery);
    const answer = await this.send(delivery, fault);
    if (delivery.kind === 'result') this.note('result-sent', delivery, answer);
    delivery.attempts += 1;
    delivery.lastAnswer = `${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
    this.decide(delivery, answer.status);
    if (delivery.state !== 'due')
      for (const earlier of this.held(delivery.orderId)) if (earlier.id < delivery.id) earlier.dueAt = 0;
  }

  private note(kind: SeenKind, { orderId, body }: Delivery, answer?: VendorAnswer): void {
    const { companyId: company, candidate } = this.world.state.assignments[orderId] ?? {};
    const version = isRecord(answer?.body) ? answer.body['version'] : undefined;
    this.seen.note(kind, { company, to: candidate?.email, body, version, status: answer?.status });
  }

  private decide(delivery: Delivery, status: number): void {
    const lost = status === 404 && delivery.attempts >= mostNotFound;
    if (status >= 200 && status < 300) delivery.state = 'done';
    else if (finalRefusals.includes(status) || lost) {
      delivery.state = 'given-up';
      this.logger.warn('vendor API refused', { orderId: delivery.orderId, kind: delivery.kind, status });
    } else
      delivery.dueAt = this.clock.now().getTime() + Math.min(longestPauseMs, tickMs * 2 ** delivery.attempts);
  }

  private async send({ orderId, kind, body }: Delivery, fault: Fault | null): Promise<VendorAnswer> {
    const traceparent = this.world.state.assignments[orderId]?.traceparent;
    const call = (): Promise<VendorAnswer> =>
      this.api.call(
        kind === 'result' ? 'PUT' : 'POST',
        `/orders/${encodeURIComponent(orderId)}/${kind}`,
        body,
        traceparent === undefined ? {} : { traceparent },
      );
    return fault ? misdeliver(fault, call) : call();
  }

  private forgetOld(): void {
    const done = this.world.state.deliveries.filter((delivery) => delivery.state === 'done');
    if (done.length <= keptDone) return;
    const old = new Set(done.slice(0, done.length - keptDone));
    this.world.state.deliveries = this.world.state.deliveries.filter((delivery) => !old.has(delivery));
  }
}

async function misdeliver(fault: Fault, call: () => Promise<VendorAnswer>): Promise<VendorAnswer> {
  if (fault.kind === 'drop') return { status: 0, body: 'the call was lost' };
  await beforeAnswer(fault);
  const answer = await call();
  if (fault.kind === 'duplicate') return call();
  return fault.kind === 'drop-answer' ? { status: 0, body: 'the answer was lost' } : answer;
}
