// expand
import type { QueryRunner } from 'typeorm';

// No extension: a fresh server has none. What is taken off are the marks that NFD sets apart from their letters.
const folded = (name: string): string =>
  `(lower(regexp_replace(normalize(${name}, NFD), '[\\u0300-\\u036f]', '', 'g')) COLLATE "C")`;

/** An order is found by its candidate's name or address, by SmartRecruiters' ids, and by what happened since a moment. */
export class FindOrders0018 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, table, columns] of [
      ['orders_name', 'orders', folded(`first_name || ' ' || last_name`)],
      ['orders_surname', 'orders', folded(`last_name || ' ' || first_name`)],
      ['orders_email_placed', 'orders', 'lower(email), placed_at, id'],
      ['orders_smartrecruiters_order', 'orders', 'smartrecruiters_order_id'],
      ['orders_job_placed', 'orders', 'job_id, placed_at, id'],
      ['orders_invitation_placed', 'orders', 'invitation, placed_at, id'],
      ['order_history_at', 'order_history', 'at, order_id'],
    ] as const)
      await queryRunner.query(`CREATE INDEX ${name} ON ${table} (${columns})`);
  }
}
