// expand
import type { QueryRunner } from 'typeorm';

/** A token goes when the one that made it goes; nobody knows who made the ones before. */
export class EndWhatATokenMade0010 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE vendor_tokens
        ADD COLUMN made_by uuid CONSTRAINT vendor_tokens_maker REFERENCES vendor_tokens ON DELETE CASCADE`);
    await queryRunner.query('CREATE INDEX vendor_tokens_made_by ON vendor_tokens (made_by)');
  }
}
