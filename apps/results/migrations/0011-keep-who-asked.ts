// expand
import type { QueryRunner } from 'typeorm';

/** Who asked to see a report says who they are, so that they can be answered. */
export class KeepWhoAsked0011 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE access_requests (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES result_sheets,
        link_id uuid NOT NULL REFERENCES report_links,
        name text NOT NULL,
        email text NOT NULL,
        reason text,
        asked_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX access_requests_link ON access_requests (link_id, asked_at);
      CREATE INDEX access_requests_order ON access_requests (order_id);
    `);
  }
}
