import type { EventEnvelope } from '@assay/contracts';
import type { RunningApp } from './app.js';
import { Broker } from '../../../libs/messaging/src/broker.js';
import { Inbox } from '../../../libs/messaging/src/inbox.js';

type Event = EventEnvelope<unknown>;

/** In which order what waits is handed to a consumer, and whether each comes twice. */
export interface Delivery {
  readonly backwards?: boolean;
  readonly twice?: boolean;
  /** The consumer fails at the first of them. */
  readonly poisoned?: boolean;
}

/** The events between publishing and consuming: late, twice and in any order, and gone when it is wiped. */
export class Stream {
  private readonly waiting = new Map<string, Event[]>();
  private readonly known = new Set<string>();

  /** What the app publishes comes here, unless the wire is cut. */
  serves(app: RunningApp, all: () => readonly RunningApp[], isCut: () => boolean): void {
    const broker = app.get(Broker);
    const publish = (subject: string, body: string, { msgID }: { msgID: string }): Promise<void> =>
      this.publish({ subject, body, msgID }, all());
    Object.assign(broker, {
      current: () => (isCut() ? undefined : {}),
      jetstream: () => Promise.resolve({ publish }),
    });
  }

  /** Everything that was published is gone. */
  wipe(): void {
    this.waiting.clear();
    this.known.clear();
  }

  /** Whether anything waits for the app. */
  waitsFor({ consumers }: RunningApp): boolean {
    return consumers.some(({ durable }) => this.waiting.has(durable));
  }

  /** Hands the app what waits for it. */
  async deliver(app: RunningApp, how: Delivery): Promise<void> {
    for (const consumer of app.consumers) {
      const events = this.waiting.get(consumer.durable) ?? [];
      if (events.length === 0) continue;
      this.waiting.delete(consumer.durable);
      const turned = how.backwards ? events.toReversed() : events;
      const left = await this.consumeAll(app, consumer, how.twice ? [...turned, ...turned] : turned, how);
      if (left.length > 0) this.waiting.set(consumer.durable, left);
    }
  }

  /** Has the app consume again what it gave up. */
  async replay(app: RunningApp): Promise<void> {
    for (const { durable, consume } of app.consumers)
      await app.get(Inbox).replayAll(durable, undefined, consume, () => undefined);
  }

  private async publish(
    { subject, body, msgID }: { subject: string; body: string; msgID: string },
    apps: readonly RunningApp[],
  ): Promise<void> {
    if (this.known.has(msgID)) return;
    this.known.add(msgID);
    const event = JSON.parse(body) as Event;
    for (const consumer of apps.flatMap(({ consumers }) => consumers)) {
      if (consumer.subject !== subject) continue;
      this.waiting.set(consumer.durable, [...(this.waiting.get(consumer.durable) ?? []), event]);
    }
  }

  /** What has to come again: what was not consumed, nor given up. */
  private async consumeAll(
    app: RunningApp,
    consumer: RunningApp['consumers'][number],
    events: readonly Event[],
    { poisoned }: Delivery,
  ): Promise<Event[]> {
    const inbox = app.get(Inbox);
    const left: Event[] = [];
    for (const [place, event] of events.entries()) {
      const work = poisoned && place === 0 ? failing : consumer.consume;
      try {
        await inbox.receive(consumer.durable, [event], work);
      } catch {
        const failure = await inbox.fail(consumer.durable, event, 'spec', 3).catch(() => undefined);
        if (!failure?.dead) left.push(event);
      }
    }
    return left;
  }
}

function failing(): Promise<void> {
  return Promise.reject(new Error('a consumer that cannot'));
}
