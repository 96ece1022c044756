import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { peopleRows } from '../people-calls/people-rows.js';
import { type RatingRow, TagCandidate } from './tag-candidate.js';

/** Works off due ratings as long as the app runs. */
@Injectable()
export class RatingLoop extends DueLoop<Omit<RatingRow, 'id' | 'attempt' | 'table'>> {
  constructor(
    config: ResultsConfig,
    database: Database,
    tag: TagCandidate,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    super({
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
}
