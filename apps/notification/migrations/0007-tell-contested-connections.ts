// expand
import type { QueryRunner } from 'typeorm';

/** Adds what a notice of a connection says: that it was made, or that somebody else wanted it, too. */
export class TellContestedConnections0007 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE connection_notices ADD COLUMN kind text NOT NULL DEFAULT 'connected'
        CONSTRAINT connection_notices_kind CHECK (kind IN ('connected', 'contested', 'held'))`,
    );
  }
}
