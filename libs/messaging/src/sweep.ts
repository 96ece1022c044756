import { apps, confirmEvents, type App } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Logger, RepeatedWork } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { Bus } from './bus.js';
import { MessagingConfig } from './messaging.config.js';

interface Unconfirmed {
  readonly id: string;
  readonly consumers: readonly App[];
}

const batchSize = 500;

/**
 * Lets go of published events only when each consumer says that they arrived, and publishes again what did not:
 * JetStream may lose everything at any time and nothing is lost.
 */
@Injectable()
export class Sweep {
  private readonly work: RepeatedWork;

  constructor(
    private readonly database: Database,
    private readonly bus: Bus,
    private readonly config: MessagingConfig,
    private readonly logger: Logger,
  ) {
    const failed = (error: unknown) => logger.warn('the sweep of published events failed', { error });
    this.work = new RepeatedWork(() => this.run(), failed);
  }

  start(): void {
    this.work.start(this.config.SWEEP_INTERVAL_MS);
  }

  async stop(): Promise<void> {
    await this.work.stop();
  }

  /** One pass over the oldest published events. */
  async run(): Promise<void> {
    const events = await this.unconfirmed();
    if (events.length > 0) await this.settle(events, await this.missing(events));
  }

  private async unconfirmed(): Promise<Unconfirmed[]> {
    return this.database.read((tx) =>
      tx.query<Unconfirmed>(
        `SELECT id, consumers FROM outbox
          WHERE published_at < now() - make_interval(secs => $1) AND due_at IS NULL
          ORDER BY published_at LIMIT $2`,
        [this.config.SWEEP_INTERVAL_MS / 1000, batchSize],
      ),
    );
  }

  /** Per app that answered: the ids that did not arrive there. An app that is silent is asked again next time. */
  private async missing(events: readonly Unconfirmed[]): Promise<Map<App, Set<string>>> {
    const answers = new Map<App, Set<string>>();
    for (const app of apps) {
      const eventIds = events.filter(({ consumers }) => consumers.includes(app)).map(({ id }) => id);
      if (eventIds.length === 0) continue;
      const answer = await this.bus.ask(confirmEvents(app), { eventIds }).catch((error: unknown) => {
        this.logger.warn('a consumer did not confirm events', { consumer: app, error });
      });
      if (answer) answers.set(app, new Set(answer.missing));
    }
    return answers;
  }

  private async settle(events: readonly Unconfirmed[], missing: Map<App, Set<string>>): Promise<void> {
    const lost = events.filter(({ id, consumers }) => consumers.some((app) => missing.get(app)?.has(id)));
    const arrived = events.filter(({ id, consumers }) =>
      consumers.every((app) => missing.get(app)?.has(id) === false),
    );
    const done = new Set([...lost, ...arrived]);
    const unknown = events.filter((event) => !done.has(event));
    await this.database.ownTransaction(async (tx) => {
      // Back to the end of the queue: an app that is silent for long must not keep the others' events from being looked at.
      await tx.query(
        `UPDATE outbox SET published_at = now() WHERE id = ANY($1) AND published_at IS NOT NULL`,
        [unknown.map(({ id }) => id)],
      );
      await tx.query(`DELETE FROM outbox WHERE id = ANY($1)`, [arrived.map(({ id }) => id)]);
      await tx.query(
        `UPDATE outbox SET due_at = now() WHERE id = ANY($1) AND published_at IS NOT NULL AND due_at IS NULL`,
        [lost.map(({ id }) => id)],
      );
      if (lost.length > 0) tx.wake('outbox');
    });
    if (lost.length > 0)
      this.logger.warn('events that did not arrive are published again', { count: lost.length });
  }
}
