import { Database } from '@assay/persistence';
import { Clock, Metrics } from '@assay/runtime';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DueWorkLists } from './due-work-lists.js';

const works = {
  assay_due_work_waiting: 'Rows that are owed at all, now or later, up to 10,000.',
  assay_due_work_due: 'Rows that are due now and that nobody has taken up, up to 10,000.',
  assay_due_work_leased: 'Rows that somebody is at, up to 10,000.',
  assay_due_work_tried: 'Rows that were tried before, up to 10,000.',
  assay_due_work_oldest_age_seconds: 'For how long the oldest row has been due; 0 where none is.',
};
const dead = { assay_dead_letters: 'Events that a consumer gave up.' };

/** Has whoever scrapes see what this app owes, and what it could not consume. */
@Injectable()
export class MeasureDueWork implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly lists: DueWorkLists,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.levels(works, ['work'], async (levels) => {
      for (const { name: work, oldestDueAt, ...numbers } of await this.lists.works()) {
        levels.assay_due_work_waiting({ work }, numbers.waiting);
        levels.assay_due_work_due({ work }, numbers.due);
        levels.assay_due_work_leased({ work }, numbers.leased);
        levels.assay_due_work_tried({ work }, numbers.tried);
        levels.assay_due_work_oldest_age_seconds({ work }, this.ageOf(oldestDueAt));
      }
    });
    this.metrics.levels(dead, ['consumer'], async ({ assay_dead_letters: letters }) => {
      for (const { consumer, count } of await this.deadLetters()) letters({ consumer }, count);
    });
  }

  private ageOf(oldestDueAt: string | undefined): number {
    if (oldestDueAt === undefined) return 0;
    return Math.max(0, (this.clock.now().getTime() - Date.parse(oldestDueAt)) / 1000);
  }

  private deadLetters(): Promise<{ consumer: string; count: number }[]> {
    return this.database.read((tx) =>
      tx.query(
        `SELECT consumer, count(*)::int AS count FROM dead_letters WHERE dead_at IS NOT NULL GROUP BY consumer`,
      ),
    );
  }
}
