import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEnvelope, ReplayedDeadLetters } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { atMost, correlation, failpoint, Logger, Outage } from '@assay/runtime';
import { AckPolicy, DeliverPolicy, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { Broker } from './broker.js';
import type { ConsumesExtras } from './consumes.js';
import { Inbox } from './inbox.js';
import { MessagingConfig } from './messaging.config.js';
import { type EventStream, streamName } from './event-stream.js';

/** Runs an operation on an event, inside the transaction of its inbox row. */
export type ConsumeEvent = (event: EventEnvelope<unknown>, tx: Tx) => Promise<void>;

// What a killed process had taken comes again after this; what is merely slow comes twice, and the inbox drops it.
const ackWaitMs = 10_000;
const atOnce = 16;
const restartWaitMs = 500;
const goodbyeMs = 2000;
const longestDelayMs = 60_000;

/** One durable consumer: acknowledges after the commit, tries again later, and gives up into the dead letters. */
export class EventConsumer {
  readonly durable: string;
  private messages: ConsumerMessages | undefined;
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
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
    await Promise.allSettled(this.running);
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
    while (this.running.size >= atOnce) await Promise.race(this.running);
    // Not one of them may end the others, let alone the process: an acknowledgement throws where NATS is gone for good.
    const work = this.handle(message)
      .catch((error: unknown) =>
        this.use.logger.warn('an event comes again', { consumer: this.durable, error }),
      )
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async handle(message: JsMsg): Promise<void> {
    const event = readEnvelope(message);
    if (!event) {
      this.use.logger.error('an unreadable event was thrown away', {
        consumer: this.durable,
        seq: message.seq,
      });
      return message.term('unreadable');
    }
    await correlation.run(event.correlationId, () => this.receive(message, event));
  }

  private async receive(message: JsMsg, event: EventEnvelope<unknown>): Promise<void> {
    const startedAt = performance.now();
    const { inbox, logger } = this.use;
    try {
      const outcome = await inbox.receive(this.durable, event, (tx) => this.consume(event, tx));
      await failpoint('consumer-before-ack');
      message.ack();
      const durationMs = Math.round(performance.now() - startedAt);
      logger.info('consumed', {
        operation: this.extras.operation,
        companyId: event.companyId,
        outcome,
        durationMs,
      });
    } catch (error) {
      logger.error('an event could not be consumed', {
        consumer: this.durable,
        companyId: event.companyId,
        error,
      });
      await this.fail(message, event, error);
    }
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

function readEnvelope(message: JsMsg): EventEnvelope<unknown> | undefined {
  try {
    const event = message.json<EventEnvelope<unknown>>();
    return typeof event.id === 'string' && typeof event.correlationId === 'string' ? event : undefined;
  } catch {
    return undefined;
  }
}
