import { AckPolicy, DeliverPolicy, type ConsumerMessages } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Broker } from './broker.js';
import { streamName } from './event-stream.js';

// What a killed process had taken comes again after this; what is merely slow comes twice, and the inbox drops it.
const ackWaitMs = 10_000;

/** So many are taken from the stream before some of them are answered. */
export const pulledAtOnce = 64;

/** Pulls from a durable consumer of the stream of events, which is made where it is not there. */
export async function openConsumer(
  broker: Broker,
  { durable, subject }: { readonly durable: string; readonly subject: string },
): Promise<ConsumerMessages> {
  const manager = await broker.manager();
  await manager.consumers.add(streamName, {
    durable_name: durable,
    filter_subject: subject,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ackWaitMs),
    max_ack_pending: pulledAtOnce,
    max_deliver: -1,
  });
  const consumer = await (await broker.jetstream()).consumers.get(streamName, durable);
  return consumer.consume({ max_messages: pulledAtOnce, expires: 5000, abort_on_missing_resource: true });
}
