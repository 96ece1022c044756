// expand
import type { QueryRunner } from 'typeorm';

/** Whether a file is anybody's report is asked for every file there is. */
export class FindReportsByFile0005 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX reports_sha256 ON reports (sha256)');
  }
}
