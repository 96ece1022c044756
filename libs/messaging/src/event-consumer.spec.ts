import { randomUUID } from 'node:crypto';
import type { EventEnvelope } from '@assay/contracts';
import { orderPlaced } from '@assay/contracts/ordering';
import { Metrics } from '@assay/runtime';
import { capturedLogs, eventually } from '@assay/testing';
import type { JsMsg } from '@nats-io/jetstream';
import { expect, it } from 'vitest';
import type { Broker } from './broker.js';
import { EventConsumer } from './event-consumer.js';
import type { EventStream } from './event-stream.js';
import type { Inbox } from './inbox.js';
import { MessagingConfig } from './messaging.config.js';

function message(companyId: string): JsMsg {
  const event = { id: randomUUID(), correlationId: 'spec', companyId };
  return { json: () => event, ack: () => undefined } as unknown as JsMsg;
}

/** A broker whose stream has these messages, and then is silent. */
function brokerWith(messages: readonly JsMsg[]): Broker {
  const { promise: silence, resolve: close } = Promise.withResolvers<void>();
  async function* given() {
    yield* messages;
    await silence;
  }
  const pulled = Object.assign(given(), { close });
  const consumers = { add: async () => undefined, get: async () => ({ consume: async () => pulled }) };
  return {
    app: 'results',
    manager: async () => ({ consumers }),
    jetstream: async () => ({ consumers }),
  } as unknown as Broker;
}

it('of all that were pulled, a company with one event waits for one of each other company', async () => {
  const received: string[][] = [];
  const open: (() => void)[] = [];
  const receive = async (_consumer: string, events: readonly EventEnvelope<unknown>[]) => {
    received.push(events.map(({ companyId }) => companyId ?? ''));
    await new Promise<void>((resolve) => open.push(resolve));
    return new Set(events);
  };
  const owners = [...Array.from({ length: 60 }, () => 'flood'), 'acme', 'northwind', 'umbrella'];
  const { logger } = capturedLogs();
  const consumer = new EventConsumer({ contract: orderPlaced, operation: 'spec' }, () => Promise.resolve(), {
    broker: brokerWith(owners.map(message)),
    stream: { ensure: () => Promise.resolve() } as unknown as EventStream,
    inbox: { receive } as unknown as Inbox,
    config: new MessagingConfig(),
    logger,
    metrics: new Metrics(logger),
  });
  consumer.start();
  await eventually(() => expect(received).toEqual([['flood'], ['flood']]));
  // All that the stream had is here by now: nothing more is awaited than what is under way.
  await new Promise((resolve) => setImmediate(resolve));
  open.shift()?.();
  await eventually(() => expect(received).toHaveLength(3));
  expect(received[2]).toHaveLength(16);
  expect(received[2]).toEqual(expect.arrayContaining(['acme', 'northwind', 'umbrella']));
  const stopped = consumer.stop();
  while (received.flat().length < owners.length) {
    open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const end of open) end();
  await stopped;
});
