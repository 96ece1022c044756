import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplayedDeadLetters } from '@assay/contracts';
import {
  atMost,
  correlation,
  type Durations,
  failpoint,
  FairLine,
  Logger,
  Metrics,
  Outage,
  whose,
} from '@assay/runtime';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { type Arrived, inTurn, readEnvelope } from './arrived.js';
import { Broker } from './broker.js';
import { type ConsumeEvent, together } from './consume-in-step.js';
import type { ConsumesExtras } from './consumes.js';
import { countFailure, restartWaitMs } from './count-failure.js';
import { Inbox } from './inbox.js';
import { MessagingConfig } from './messaging.config.js';
import type { EventStream } from './event-stream.js';
import { openConsumer, pulledAtOnce } from './open-consumer.js';

// What arrives while so many transactions are under way goes into the next one, up to so many events.
const transactionsAtOnce = 2;
const eventsTogether = 16;
const goodbyeMs = 2000;

/** One durable consumer: acknowledges after the commit, tries again later, and gives up into the dead letters. */
export class EventConsumer {
  readonly durable: string;
  private messages: ConsumerMessages | undefined;
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private readonly arrived = new FairLine<Arrived>();
  private readonly running = new Set<Promise<unknown>>();
  private readonly outage: Outage;
  private pulling = false;
  private readonly took: Durations<'operation' | 'outcome'>;

  constructor(
    private readonly extras: ConsumesExtras,
    private readonly consume: ConsumeEvent,
    private readonly use: {
      broker: Broker;
      stream: EventStream;
      inbox: Inbox;
      config: MessagingConfig;
      logger: Logger;
      metrics: Metrics;
    },
  ) {
    this.durable = `${use.broker.app}-${extras.operation}`;
    const words = { away: 'a consumer gets no events', back: 'a consumer gets events' };
    this.outage = new Outage(use.logger, words, { consumer: this.durable });
    const help = 'Events, from their arrival in the app to the commit, or to the failure.';
    this.took = use.metrics.durations('assay_event_duration_seconds', help, ['operation', 'outcome']);
  }

  /** What it consumes. */
  get subject(): string {
    return this.extras.contract.subject;
  }

  /** Whether it pulls: from its durable consumer in the stream. */
  get attached(): boolean {
    return this.pulling;
  }

  start(): void {
    this.loop = this.run();
  }

  /** Consumes its dead letters again; those that fail once more stay. */
  replay(eventId: string | undefined): Promise<ReplayedDeadLetters> {
    const { inbox, logger } = this.use;
    const facts = { consumer: this.durable };
    const failed = (error: unknown): void => logger.error('a dead letter failed again', { ...facts, error });
    return inbox.replayAll(this.durable, eventId, this.consume, failed);
  }

  /** Takes no new event and waits for those it took. */
  async stop(): Promise<void> {
    this.stopped = true;
    // Where NATS does not answer they may wait for it; neither is work.
    await atMost(goodbyeMs, Promise.all([this.messages?.close(), this.loop]));
    // Those that wait for their turn begin when one of these ends.
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  /** Pulls for ever; a deleted stream or consumer ends the pulling and is made anew. */
  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const { stream, broker } = this.use;
        await stream.ensure();
        const messages = await openConsumer(broker, { durable: this.durable, subject: this.subject });
        this.messages = messages;
        // A stop while it opened closed nothing; waiting for messages that nobody iterates would last for ever.
        if (this.stopped) return void messages.close();
        this.pulling = true;
        this.outage.over();
        for await (const message of messages) await this.take(message);
      } catch (error) {
        if (!this.stopped) this.outage.failed(error, 'it is tried again twice a second');
      }
      this.pulling = false;
      if (!this.stopped) await sleep(restartWaitMs);
    }
  }

  private async take(message: JsMsg): Promise<void> {
    const event = readEnvelope(message);
    if (!event) {
      const { logger } = this.use;
      logger.error('an unreadable event was thrown away', { consumer: this.durable, seq: message.seq });
      return message.term('unreadable');
    }
    this.arrived.add(event.companyId ?? '', { message, event, at: performance.now() });
    if (this.running.size < transactionsAtOnce) this.begin();
    while (this.arrived.size >= pulledAtOnce) await Promise.race(this.running);
  }

  private begin(): void {
    // Of all that were pulled those of a company that floods us do not come first.
    const some = this.arrived.takeSome(eventsTogether);
    if (some.length === 0) return;
    // Not one of them may end the others, let alone the process: an acknowledgement throws where NATS is gone for good.
    const work = whose
      .everyCompany(() => this.receive(some))
      .catch((error: unknown) =>
        this.use.logger.warn('an event comes again', { consumer: this.durable, error }),
      )
      .finally(() => {
        this.running.delete(work);
        this.begin();
      });
    this.running.add(work);
  }

  /**
   * All in one transaction; each in one of its own where that fails, so that the fault of one is its own. False where the
   * database is away.
   */
  private async receive(some: readonly Arrived[]): Promise<boolean> {
    const receive = () => this.use.inbox.receive(this.durable, inTurn(some), this.consume);
    const received = await together(this.extras.operation, some, receive).catch((cause: unknown) => ({
      cause,
    }));
    if ('cause' in received) {
      const [only, ...others] = some;
      return only && others.length === 0 ? this.failed(only, received.cause) : this.receiveEach(some);
    }
    await failpoint('consumer-before-ack');
    for (const one of some) this.acknowledge(one, received.has(one.event) ? 'done' : 'repeated');
    await failpoint('consumer-after-ack');
    return true;
  }

  private async receiveEach(some: readonly Arrived[]): Promise<boolean> {
    for (const [index, one] of some.entries()) {
      if (await this.receive([one])) continue;
      // The others would wait for it in vain, one after the other, and so would who stops the app.
      for (const { message } of some.slice(index + 1)) message.nak(restartWaitMs);
      return false;
    }
    return true;
  }

  private acknowledge({ message, event, at }: Arrived, outcome: 'done' | 'repeated'): void {
    message.ack();
    const { companyId, correlationId } = event;
    const durationMs = Math.round(this.measure(at, outcome));
    const facts = { operation: this.extras.operation, companyId, outcome, durationMs };
    correlation.run(correlationId, () => this.use.logger.info('consumed', facts));
  }

  private measure(at: number, outcome: 'done' | 'repeated' | 'failed'): number {
    const durationMs = performance.now() - at;
    this.took({ operation: this.extras.operation, outcome }, durationMs / 1000);
    return durationMs;
  }

  private failed({ message, event, at }: Arrived, error: unknown): Promise<boolean> {
    this.measure(at, 'failed');
    return correlation.run(event.correlationId, () => {
      const { companyId } = event;
      this.use.logger.error('an event could not be consumed', { consumer: this.durable, companyId, error });
      return countFailure(this.use, this.durable, { message, event, error });
    });
  }
}
