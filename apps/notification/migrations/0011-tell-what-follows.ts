// expand
import type { QueryRunner } from 'typeorm';

/** Candidates hear, too, that their assessment is ready after all, or that there is nothing to take any more. */
export class TellWhatFollows0011 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE notices DROP CONSTRAINT notices_kind,
         ADD CONSTRAINT notices_kind CHECK (kind IN ('reminder', 'deadline', 'ready', 'ended'))`,
    );
  }
}
