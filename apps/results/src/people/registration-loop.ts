import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { type PeopleColumns, peopleRows } from '../people-calls/people-rows.js';
import { TellRegistration } from './tell-registration.js';

/** Works off due registrations as long as the app runs. */
@Injectable()
export class RegistrationLoop extends DueLoop<PeopleColumns> {
  constructor(
    config: ResultsConfig,
    database: Database,
    tell: TellRegistration,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    super({
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
}
