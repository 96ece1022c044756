// expand
import type { QueryRunner } from 'typeorm';

/** The newest orders with a status are found in an index, also those with one that few have. */
export class FindOrdersByStatus0016 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX orders_status_placed ON orders (status, placed_at, id)');
  }
}
