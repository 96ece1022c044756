// expand
import { guardRows } from '@assay/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps what is of one company from whoever works for another one. */
export class GuardCompanies0019 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await guardRows(queryRunner, 'results', tables);
  }
}

const tables = {
  byCompany: [
    'job_titles',
    'lanes',
    'notes',
    'outbox',
    'people',
    'ratings',
    'registrations',
    'reports',
    'result_sheets',
    'search_turns',
    'send_permits',
    'submissions',
  ],
  byParent: {
    access_requests: ['order_id', 'result_sheets', 'order_id'],
    flag_reviews: ['order_id', 'result_sheets', 'order_id'],
    report_events: ['order_id', 'result_sheets', 'order_id'],
    report_links: ['order_id', 'result_sheets', 'order_id'],
    result_versions: ['order_id', 'result_sheets', 'order_id'],
    submission_attempts: ['order_id', 'submissions', 'id'],
  },
  byEnvelope: ['dead_letters'],
  closed: ['erased_traces', 'inbox', 'note_wishes', 'people_attempts', 'policies'],
} as const;
