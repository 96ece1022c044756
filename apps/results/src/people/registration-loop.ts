import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { type PeopleColumns, peopleRows } from '../people-calls/people-rows.js';
import { TellRegistration } from './tell-registration.js';

/** Works off due registrations as long as the app runs. */
@Injectable()
export class RegistrationLoop implements OnApplicationBootstrap {
  private readonly loop: DueLoop<PeopleColumns>;

  constructor(
    config: ResultsConfig,
    database: Database,
    tell: TellRegistration,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    this.loop = new DueLoop({
      name: 'tell-registration',
      rows: peopleRows('registrations', config),
      database,
      concurrency: config.PEOPLE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => tell.run({ ...row, table: 'registrations' }),
      logger,
    });
    loops.add(this);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Looks for due registrations at once. */
  wake(): void {
    this.loop.wake();
  }

  /** Takes no further registration and waits for those under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }
}
