import { Database, LateNotes } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { type Decided, Intake } from './intake.repository.js';

/** Notes what ordering decided, for many orders at once; where a note is lost ordering, which knows the order, is asked once more. */
@Injectable()
export class DecisionNotes {
  private readonly notes: LateNotes<Decided>;

  constructor(database: Database, intake: Intake, logger: Logger) {
    this.notes = new LateNotes(
      (notes) => database.alone((tx) => intake.noteDecisions(tx, notes)),
      (error) => logger.warn('decisions were not noted', { error }),
    );
    database.stopBeforeClosing(() => this.write());
  }

  add(decided: Decided): void {
    this.notes.add(decided);
  }

  /** Writes all that is noted so far. */
  write(): Promise<void> {
    return this.notes.write();
  }
}
