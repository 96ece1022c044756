import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope, ReplayedDeadLetters } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { atMost, correlation, failpoint, Logger, Outage } from '@assay/runtime';
import { AckPolicy, DeliverPolicy, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { type Arrived, inTurn, readEnvelope } from './arrived.js';
import { Broker } from './broker.js';
import type { ConsumesExtras } from './consumes.js';
import { Inbox } from './inbox.js';
import { MessagingConfig } from './messaging.config.js';
import { type EventStream, streamName } from './event-stream.js';

/** Runs an operation on an event, inside the transaction of its inbox row. */
export type ConsumeEvent = (event: EventEnvelope<unknown>, tx: Tx) => Promise<void>;

// What a killed process had taken comes again after this; what is merely slow comes twice, and the inbox drops it.
const ackWaitMs = 10_000;
// What arrives while so many transactions are under way goes into the next one, up to so many events.
const transactionsAtOnce = 2;
const eventsTogether = 16;
const restartWaitMs = 500;
const goodbyeMs = 2000;
const longestDelayMs = 60_000;

/** One durable consumer: acknowledges after the commit, tries again later, and gives up into the dead letters. */
export class EventConsumer {
  readonly durable: string;
  private messages: ConsumerMessages | undefined;
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private readonly arrived: Arrived[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly outage: Outage;
  private pulling = false;

  constructor(
    private readonly extras: ConsumesExtras,
    private readonly consume: ConsumeEvent,
    private readonly use: {
      broker: Broker;
      stream: EventStream;
      inbox: Inbox;
      config: MessagingConfig;
      logger: Logger;
    },
  ) {
    this.durable = `${use.broker.app}-${extras.operation}`;
    const words = { away: 'a consumer gets no events', back: 'a consumer gets events' };
    this.outage = new Outage(use.logger, words, { consumer: this.durable });
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
  async replay(eventId: string | undefined): Promise<ReplayedDeadLetters> {
    const { inbox, logger } = this.use;
    const tried: string[] = [];
    let failed = 0;
    for (;;) {
      const which = eventId === undefined ? { tried } : { tried, eventId };
      const letter = await inbox.replay(this.durable, which, (event, tx) => this.consume(event, tx));
      if (!letter) return { replayed: tried.length - failed, failed };
      tried.push(letter.eventId);
      if (letter.failure === undefined) continue;
      failed += 1;
      logger.error('a dead letter failed again', { consumer: this.durable, error: letter.failure });
    }
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
        const messages = await this.open();
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

  private async open(): Promise<ConsumerMessages> {
    await this.use.stream.ensure();
    const manager = await this.use.broker.manager();
    await manager.consumers.add(streamName, {
      durable_name: this.durable,
      filter_subject: this.subject,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(ackWaitMs),
      max_ack_pending: 64,
      max_deliver: -1,
    });
    const consumer = await (await this.use.broker.jetstream()).consumers.get(streamName, this.durable);
    return consumer.consume({ max_messages: 64, expires: 5000, abort_on_missing_resource: true });
  }

  private async take(message: JsMsg): Promise<void> {
    const event = readEnvelope(message);
    if (!event) {
      const { logger } = this.use;
      logger.error('an unreadable event was thrown away', { consumer: this.durable, seq: message.seq });
      return message.term('unreadable');
    }
    this.arrived.push({ message, event, at: performance.now() });
    if (this.running.size < transactionsAtOnce) this.begin();
    while (this.arrived.length >= eventsTogether) await Promise.race(this.running);
  }

  private begin(): void {
    const some = this.arrived.splice(0, eventsTogether);
    if (some.length === 0) return;
    // Not one of them may end the others, let alone the process: an acknowledgement throws where NATS is gone for good.
    const work = this.receive(some)
      .catch((error: unknown) =>
        this.use.logger.warn('an event comes again', { consumer: this.durable, error }),
      )
      .finally(() => {
        this.running.delete(work);
        this.begin();
      });
    this.running.add(work);
  }

  /** All in one transaction; each in one of its own where that fails, so that the fault of one is its own. */
  private async receive(some: readonly Arrived[]): Promise<void> {
    const received = await this.use.inbox
      .receive(this.durable, inTurn(some), this.consume)
      .catch((cause: unknown) => ({ cause }));
    if ('cause' in received) {
      const [only] = some;
      if (only && some.length === 1) return this.failed(only, received.cause);
      for (const one of some) await this.receive([one]);
      return;
    }
    await failpoint('consumer-before-ack');
    for (const one of some) this.acknowledge(one, received.has(one.event) ? 'done' : 'repeated');
  }

  private acknowledge({ message, event, at }: Arrived, outcome: 'done' | 'repeated'): void {
    message.ack();
    const { companyId, correlationId } = event;
    const durationMs = Math.round(performance.now() - at);
    const facts = { operation: this.extras.operation, companyId, outcome, durationMs };
    correlation.run(correlationId, () => this.use.logger.info('consumed', facts));
  }

  private async failed({ message, event }: Arrived, error: unknown): Promise<void> {
    await correlation.run(event.correlationId, async () => {
      const { companyId } = event;
      this.use.logger.error('an event could not be consumed', { consumer: this.durable, companyId, error });
      await this.fail(message, event, error);
    });
  }

  private async fail(message: JsMsg, event: EventEnvelope<unknown>, error: unknown): Promise<void> {
    const { inbox, config, logger } = this.use;
    try {
      const reason = error instanceof Error ? error.name : 'unknown';
      const { attempts, dead } = await inbox.fail(this.durable, event, reason, config.EVENT_ATTEMPTS_MAX);
      if (!dead) return message.nak(Math.min(longestDelayMs, 250 * 2 ** attempts));
      logger.error('an event became a dead letter', { consumer: this.durable, eventId: event.id, attempts });
      message.term('dead letter');
    } catch (cause) {
      // Without the database nothing can be counted: the event simply comes again.
      logger.warn('a failed event could not be recorded', { consumer: this.durable, error: cause });
      message.nak(restartWaitMs);
    }
  }
}
