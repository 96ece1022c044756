import { Database } from '@assay/persistence';
import { Logger, RepeatedWork } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { Intake } from './intake.repository.js';

const batch = 500;

/** Forgets what was ordered some time after the decision: ordering keeps it, the gateway only has to know repeats again. */
@Injectable()
export class IntakeRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly work: RepeatedWork;

  constructor(
    private readonly database: Database,
    private readonly intake: Intake,
    private readonly config: GatewayConfig,
    logger: Logger,
  ) {
    const failed = (error: unknown) => logger.warn('the intake was not emptied', { error });
    this.work = new RepeatedWork(() => this.sweep(), failed);
  }

  onApplicationBootstrap(): void {
    this.work.start(this.config.SWEEP_INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.work.stop();
  }

  /** Empties every order that is due to be forgotten, in batches that hold no lock for long. */
  async sweep(): Promise<void> {
    const hours = this.config.INTAKE_RETENTION_HOURS;
    let emptied = batch;
    while (emptied === batch)
      emptied = await this.database.transaction((tx) => this.intake.empty(tx, hours, batch));
  }
}
