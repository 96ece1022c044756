import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { peopleRows } from '../people-calls/people-rows.js';
import { type RatingRow, TagCandidate } from './tag-candidate.js';

/** Works off due ratings as long as the app runs. */
@Injectable()
export class RatingLoop implements OnApplicationBootstrap {
  private readonly loop: DueLoop<Omit<RatingRow, 'id' | 'attempt' | 'table'>>;

  constructor(
    config: ResultsConfig,
    database: Database,
    tag: TagCandidate,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    this.loop = new DueLoop({
      name: 'tag-candidate',
      rows: peopleRows('ratings', config),
      database,
      concurrency: config.PEOPLE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => tag.run({ ...row, table: 'ratings' }),
      logger,
    });
    loops.add(this);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Looks for due ratings at once. */
  wake(): void {
    this.loop.wake();
  }

  /** Takes no further rating and waits for those under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }
}
