// expand
import type { QueryRunner } from 'typeorm';

/** When somebody last had a logo, so that one that nobody has any more is forgotten when no mail shows it. */
export class ForgetLogos0011 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE brand_logos ADD COLUMN wanted_at timestamptz NOT NULL DEFAULT now()',
    );
    await queryRunner.query('CREATE INDEX brand_logos_wanted ON brand_logos (wanted_at)');
    await queryRunner.query('CREATE INDEX brands_logo ON brands (logo_id)');
  }
}
