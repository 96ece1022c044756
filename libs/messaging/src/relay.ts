import type { EventEnvelope } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { failpoint, Logger, Outage } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { headers } from '@nats-io/transport-node';
import { Broker } from './broker.js';
import { correlationHeader } from './bus.js';
import { EventStream } from './event-stream.js';

interface DueEvent {
  readonly id: string;
  readonly attempt: number;
  readonly subject: string;
  readonly envelope: EventEnvelope<unknown>;
  readonly consumers: readonly string[];
}

const batchSize = 200;
const leaseSeconds = 15;
const idlePollMs = 1000;
const publishTimeoutMs = 5000;

/** Carries committed events from the outbox to JetStream, with the outbox id as the publish id. */
@Injectable()
export class Relay {
  private running: Promise<void> | undefined;
  private stopped = false;
  private awake = false;
  private rouse: () => void = () => undefined;
  private readonly outage: Outage;

  constructor(
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly events: EventStream,
    private readonly logger: Logger,
  ) {
    this.outage = new Outage(logger, {
      away: 'an event could not be published',
      back: 'events are published again',
    });
  }

  start(): void {
    this.running ??= this.run();
  }

  /** New events are looked for now; a hint, the poll finds them anyway. */
  wake(): void {
    this.awake = true;
    this.rouse();
  }

  /** Publishes what is due once more, then stops. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.rouse();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.awake = false;
      const busy = await this.publishBatch().catch((error: unknown) => {
        this.logger.warn('events could not be published', { error });
        return false;
      });
      if (!busy && !this.awake && !this.stopped) await this.rest();
    }
    if (!this.broker.current()) return;
    await this.publishBatch().catch((error: unknown) => {
      this.logger.warn('events wait for the next start', { error });
    });
  }

  private async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idlePollMs);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** True when there may be more. Nothing is leased while NATS is away. */
  private async publishBatch(): Promise<boolean> {
    if (!this.broker.current()) return false;
    const due = await this.lease();
    if (due.length === 0) return false;
    await failpoint('relay-before-publish');
    const outcomes = await Promise.allSettled(due.map((event) => this.publish(event)));
    await failpoint('relay-after-publish');
    const published = due.filter((_event, index) => outcomes[index]?.status === 'fulfilled');
    await this.record(due, published);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    if (refused) await this.recover(refused.reason);
    else this.outage.over();
    return published.length === batchSize;
  }

  private async lease(): Promise<DueEvent[]> {
    return this.database.alone((tx) =>
      tx.query<DueEvent>(
        `UPDATE outbox SET attempt = attempt + 1, leased_until = now() + make_interval(secs => $2)
          WHERE id IN (SELECT id FROM outbox WHERE due_at <= now() AND (leased_until IS NULL OR leased_until < now())
                        ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempt, subject, envelope, consumers`,
        [batchSize, leaseSeconds],
      ),
    );
  }

  private async publish(event: DueEvent): Promise<void> {
    const stream = await this.broker.jetstream();
    const sent = headers();
    sent.set(correlationHeader, event.envelope.correlationId);
    await stream.publish(event.subject, JSON.stringify(event.envelope), {
      msgID: event.id,
      timeout: publishTimeoutMs,
      headers: sent,
    });
  }

  /** An event nobody consumes is done; the others stay until the sweep has heard that they arrived. */
  private async record(due: readonly DueEvent[], published: readonly DueEvent[]): Promise<void> {
    const idsOf = (events: readonly DueEvent[]): string[] => events.map(({ id }) => id);
    const done = published.filter(({ consumers }) => consumers.length === 0);
    const wanted = published.filter(({ consumers }) => consumers.length > 0);
    const failed = due.filter((event) => !published.includes(event));
    await this.mark('DELETE FROM outbox WHERE id = ANY($1)', idsOf(done));
    await this.mark(
      'UPDATE outbox SET due_at = NULL, leased_until = NULL, published_at = now() WHERE id = ANY($1)',
      idsOf(wanted),
    );
    await this.mark(
      `UPDATE outbox SET due_at = now() + interval '1 second', leased_until = NULL WHERE id = ANY($1)`,
      idsOf(failed),
    );
  }

  private async mark(sql: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.database.alone((tx) => tx.execute(sql, [ids]));
  }

  /** The likeliest reason for a refused publish is that the stream is gone: it is made anew. */
  private async recover(reason: unknown): Promise<void> {
    this.outage.failed(reason, 'it waits in the outbox and is tried again');
    await this.events.ensure();
  }
}
