// expand
import type { QueryRunner } from 'typeorm';

/** Adds the calls that are made with the partner credential, which is limited over all replicas. */
export class PacePartnerCalls0006 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE partner_calls (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz
    )`);
  }
}
