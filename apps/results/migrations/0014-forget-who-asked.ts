// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'CREATE INDEX access_requests_asked ON access_requests (asked_at)',
  'CREATE INDEX access_requests_email ON access_requests (lower(email))',
];

/** Finds requests to see a report by their age, and by who made them. */
export class ForgetWhoAsked0014 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
