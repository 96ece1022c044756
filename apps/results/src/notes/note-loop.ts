import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CompanyLoops } from '../calls/company-loops.js';
import { peopleRows } from '../people-calls/people-rows.js';
import { type NoteRow, WriteNote } from './write-note.js';

/** Works off due notes as long as the app runs. */
@Injectable()
export class NoteLoop extends DueLoop<Omit<NoteRow, 'id' | 'attempt' | 'table'>> {
  constructor(
    config: ResultsConfig,
    database: Database,
    write: WriteNote,
    logger: Logger,
    loops: CompanyLoops,
  ) {
    super({
      name: 'write-note',
      rows: peopleRows('notes', config),
      database,
      concurrency: config.PEOPLE_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => write.run({ ...row, table: 'notes' }),
      logger,
    });
    loops.add(this);
  }
}
