// expand
import type { QueryRunner } from 'typeorm';

/** Adds when connections began to fail and worked again, and why. */
export class RememberHealth0009 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE connection_health (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      connection_id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      health text NOT NULL CONSTRAINT connection_health_health CHECK (health IN ('ok', 'failing')),
      reason text,
      http_status integer
    )`);
    await queryRunner.query(
      'CREATE INDEX connection_health_connection_id ON connection_health (connection_id, id)',
    );
  }
}
