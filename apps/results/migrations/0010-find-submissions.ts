// expand
import type { QueryRunner } from 'typeorm';

/** The newest orders whose submission stands in a certain way are found in an index. */
export class FindSubmissions0010 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX submissions_status ON submissions (status, id)');
  }
}
