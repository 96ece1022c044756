import { Database } from '@assay/persistence';
import { Logger, RepeatedWork } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { eraseCandidates } from './erase-candidates.js';

const batch = 500;

/** Erases the candidate of every order some time after its end, once SmartRecruiters was told all; never where that is off. */
@Injectable()
export class CandidateRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly work: RepeatedWork;

  constructor(
    private readonly database: Database,
    private readonly config: OrderingConfig,
    logger: Logger,
  ) {
    const failed = (error: unknown) => logger.warn('candidates were not erased', { error });
    this.work = new RepeatedWork(() => this.sweep(), failed);
  }

  onApplicationBootstrap(): void {
    this.work.start(this.config.SWEEP_INTERVAL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.work.stop();
  }

  /** Erases all that are old enough, in batches that hold no lock for long. */
  async sweep(): Promise<void> {
    const days = this.config.CANDIDATE_RETENTION_DAYS;
    let erased = days > 0 ? batch : 0;
    while (erased === batch)
      erased = await this.database.transaction((tx) => eraseCandidates(tx, days, batch));
  }
}
