// expand
import type { QueryRunner } from 'typeorm';

/** An order is found by how SmartRecruiters' id of it, of its candidate or of its company begins, and by how its account's does. */
export class FindByBeginningsOfIds0032 {
  async up(queryRunner: QueryRunner): Promise<void> {
    // With these operators an index serves beginnings as well as whole ids, so placing an order costs no more than before.
    await queryRunner.query('DROP INDEX orders_smartrecruiters_order');
    await queryRunner.query(
      'CREATE INDEX orders_smartrecruiters_order ON orders (smartrecruiters_order_id text_pattern_ops)',
    );
    await queryRunner.query('DROP INDEX orders_candidate_placed');
    await queryRunner.query(
      'CREATE INDEX orders_candidate_placed ON orders (candidate_id text_pattern_ops, placed_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX connections_begins ON connections (lower(company_id) text_pattern_ops)',
    );
    await queryRunner.query('CREATE INDEX accounts_begins ON accounts (lower(id) text_pattern_ops)');
  }
}
