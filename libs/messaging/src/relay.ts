import {
  Database,
  DueLoop,
  type DueRows,
  type Leased,
  measureWork,
  noteOverAlready,
  type RowWay,
} from '@assay/persistence';
import { failpoint, Logger, Metrics, Outage, whose } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { headers } from '@nats-io/transport-node';
import { Ahead } from './ahead.js';
import { Broker } from './broker.js';
import { Bus, correlationHeader } from './bus.js';
import { EventStream } from './event-stream.js';
import { type OutboxRow, outboxRows } from './outbox-rows.js';
import { PublishNotes } from './publish-notes.js';

type DueEvent = Leased<OutboxRow>;

// A look reads so many rows of each company.
const atOnce = 32;
const lastLooks = 6;
const sweepMs = 5000;
const publishTimeoutMs = 5000;

/** Carries committed events from the outbox to JetStream, with the outbox id as the publish id. */
@Injectable()
export class Relay {
  private readonly loop: DueLoop<OutboxRow>;
  private readonly ahead: Ahead;
  private readonly notes: PublishNotes;
  private readonly outage: Outage;
  private recovering: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly events: EventStream,
    private readonly logger: Logger,
    bus: Bus,
    metrics: Metrics,
  ) {
    this.notes = new PublishNotes(database, logger);
    this.ahead = new Ahead(bus, () => this.loop.wake());
    this.outage = new Outage(logger, {
      away: 'an event could not be published',
      back: 'events are published again',
    });
    const work = (event: DueEvent) => this.run(event);
    const measure = measureWork(metrics, 'outbox');
    const ready = () => this.ahead.mayPublish();
    const options = { database, concurrency: atOnce, sweepMs, ready, work, way: wayOf, logger, measure };
    this.loop = new DueLoop({ name: 'relay', rows: this.whileConnected(), ...options });
  }

  start(): void {
    this.loop.start();
  }

  /** Publishes what is due once more, then stops. */
  async stop(): Promise<void> {
    await this.loop.stop();
    this.ahead.end();
    if (this.broker.current()) await whose.everyCompany(() => this.publishRest());
    await this.notes.write();
  }

  // Nothing is leased while NATS is away.
  private whileConnected(): DueRows<OutboxRow> {
    const take: DueRows<OutboxRow>['take'] = async (database, limit) =>
      this.broker.current() ? outboxRows.take(database, limit) : { rows: [], secondsUntilNext: 1 };
    return { ...outboxRows, take };
  }

  private async publishRest(): Promise<void> {
    try {
      for (let look = 0; look < lastLooks; look += 1) {
        const rest = await outboxRows.lease(this.database, atOnce);
        await Promise.all(rest.map((event) => this.run(event)));
        if (rest.length < atOnce) return;
      }
    } catch (error) {
      this.logger.warn('events wait for the next start', { error });
    }
  }

  private async run(event: DueEvent): Promise<void> {
    await failpoint('relay-before-publish');
    try {
      await this.publish(event);
    } catch (reason) {
      this.notes.refuse(event);
      noteOverAlready(event);
      return this.recover(reason);
    }
    await failpoint('relay-after-publish');
    this.outage.over();
    this.notes.took(event);
    this.ahead.published(event);
    noteOverAlready(event);
  }

  private async publish(event: DueEvent): Promise<void> {
    const stream = await this.broker.jetstream();
    const sent = headers();
    sent.set(correlationHeader, event.envelope.correlationId);
    await stream.publish(event.subject, JSON.stringify(event.envelope), {
      msgID: publishId(event),
      timeout: publishTimeoutMs,
      headers: sent,
    });
    await failpoint('publish.acknowledged');
  }

  /** The likeliest reason for a refused publish is that the stream is gone: it is made anew. */
  private async recover(reason: unknown): Promise<void> {
    this.outage.failed(reason, 'it waits in the outbox and is tried again');
    // Once for all that were refused together.
    this.recovering ??= this.events.ensure().finally(() => (this.recovering = undefined));
    await this.recovering.catch(() => undefined);
  }
}

/**
 * By which the stream recognises what it has already. It had the event that did not arrive, too, and would drop it for the
 * two minutes of its window: after that publishing this is another one. Where the first is only late, it arrives twice, and
 * the inbox knows it by the id within.
 */
function publishId({ id, published_at: before }: DueEvent): string {
  return before ? `${id}/${before.getTime()}` : id;
}

function wayOf({ envelope: { type, correlationId, data } }: DueEvent): RowWay {
  return { carried: correlationId, step: { name: `publish ${type}`, kind: 'producer', about: data } };
}
