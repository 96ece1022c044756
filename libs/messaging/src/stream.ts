import {
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';

/** The one stream of all events. */
export const streamName = 'EVENTS';

const dayMs = 86_400_000;

/** Makes sure that the stream exists; repeatable, also by many at once. */
export async function ensureStream(manager: JetStreamManager, replicas: number): Promise<void> {
  try {
    await manager.streams.info(streamName);
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    await manager.streams.add({
      name: streamName,
      subjects: ['event.>'],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.New,
      max_age: nanos(7 * dayMs),
      duplicate_window: nanos(120_000),
      num_replicas: replicas,
    });
  }
}
