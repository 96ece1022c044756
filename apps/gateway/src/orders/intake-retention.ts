import { Database } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { Intake } from './intake.repository.js';

const batch = 500;

/** Forgets what was ordered some time after the decision: ordering keeps it, the gateway only has to know repeats again. */
@Injectable()
export class IntakeRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly intake: Intake,
    private readonly config: GatewayConfig,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweeping ??= this.sweep()
        .catch((error: unknown) => this.logger.warn('the intake was not emptied', { error }))
        .finally(() => (this.sweeping = undefined));
    }, this.config.SWEEP_INTERVAL_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** Empties every order that is due to be forgotten, in batches that hold no lock for long. */
  async sweep(): Promise<void> {
    const hours = this.config.INTAKE_RETENTION_HOURS;
    let emptied = batch;
    while (emptied === batch)
      emptied = await this.database.transaction((tx) => this.intake.empty(tx, hours, batch));
  }
}
