import { HealthChecks, Logger, Outage } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import {
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { Broker } from './broker.js';
import { MessagingConfig } from './messaging.config.js';

/** The one stream of all events. */
export const streamName = 'EVENTS';

const dayMs = 86_400_000;
const streamNotFound = 10_059;
const notInCluster = 10_074;

/** The stream of all events: made where it is missing, and asked whether it can take and give any. */
@Injectable()
export class EventStream {
  private readonly outage: Outage;
  private wrongCopies = false;

  constructor(
    private readonly broker: Broker,
    private readonly config: MessagingConfig,
    private readonly logger: Logger,
    private readonly checks: HealthChecks,
  ) {
    this.outage = new Outage(logger, { away: 'events cannot move', back: 'events can move' });
  }

  /** The app is ready while the stream has a leader and `attached` says that messages are served and consumed. */
  watch(attached: () => boolean): void {
    this.checks.register('messaging', async () => {
      if (!this.broker.current()) throw new Error('not connected');
      await this.ensure();
      if (!attached()) throw new Error('not every message is served or consumed yet');
    });
    this.checks.register('event-copies', async () => {
      if (this.wrongCopies) throw new Error('the stream has another number of copies');
    });
    this.checks.tolerate('event-copies');
  }

  /** Makes sure that the stream exists and has a leader, or throws; repeatable, also by many at once. */
  async ensure(): Promise<void> {
    try {
      const info = await this.found();
      if (info.cluster && !info.cluster.leader) throw new Error('the stream has no leader');
      this.outage.over();
      this.compareCopies(info.config.num_replicas);
    } catch (error) {
      if (this.broker.current()) this.outage.failed(error, this.adviceFor(error));
      throw error;
    }
  }

  private async found(): Promise<StreamInfo> {
    const { streams } = await this.broker.manager();
    try {
      return await streams.info(streamName);
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || error.code !== streamNotFound) throw error;
      return streams.add({
        name: streamName,
        subjects: ['event.>'],
        storage: StorageType.File,
        retention: RetentionPolicy.Limits,
        discard: DiscardPolicy.New,
        max_age: nanos(7 * dayMs),
        duplicate_window: nanos(120_000),
        num_replicas: this.config.NATS_STREAM_REPLICAS,
      });
    }
  }

  // The users of the apps may not change a stream: five apps, rolled one by one, would change it to and fro.
  private compareCopies(copies: number): void {
    const wanted = this.config.NATS_STREAM_REPLICAS;
    const wrong = copies !== wanted;
    if (wrong && !this.wrongCopies)
      this.logger.warn('the stream of events has another number of copies than NATS_STREAM_REPLICAS', {
        copies,
        wanted,
        advice: `change it as the operator: nats stream edit ${streamName} --replicas ${wanted}`,
      });
    this.wrongCopies = wrong;
  }

  private adviceFor(error: unknown): string {
    if (error instanceof JetStreamApiError && error.code === notInCluster)
      return 'NATS_STREAM_REPLICAS asks for copies and this NATS is no cluster, set 1 or run a cluster';
    if (error instanceof JetStreamApiError) return `JetStream says: ${error.message}`;
    return 'JetStream does not answer for the stream, see that enough servers of the cluster run';
  }
}
