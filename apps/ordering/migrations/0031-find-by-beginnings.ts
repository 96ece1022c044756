// expand
import type { QueryRunner } from 'typeorm';

/** An order is found by how its candidate's address begins: compared character by character, whatever the database's language. */
export class FindByBeginnings0031 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE INDEX orders_email_begins ON orders ((lower(email) COLLATE "C"))`);
  }
}
