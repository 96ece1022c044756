// expand
import type { QueryRunner } from 'typeorm';

/** Creates the queue of orders that the engine has to hear of, and every attempt to tell it. */
export class CreateAssignments0005 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE assignments (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        account_id text NOT NULL,
        due_at timestamptz,
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0,
        give_up_at timestamptz NOT NULL,
        outcome text,
        CONSTRAINT assignments_order UNIQUE (order_id),
        CONSTRAINT assignments_of_order FOREIGN KEY (order_id) REFERENCES orders (id)
      ) WITH (fillfactor = 70)`);
    await queryRunner.query('CREATE INDEX assignments_due ON assignments (due_at) WHERE due_at IS NOT NULL');
    await queryRunner.query(`
      CREATE TABLE assignment_attempts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        attempt int NOT NULL,
        outcome text NOT NULL,
        duration_ms int NOT NULL,
        http_status int,
        detail text,
        CONSTRAINT assignment_attempts_order FOREIGN KEY (order_id) REFERENCES orders (id)
      )`);
    await queryRunner.query(
      'CREATE INDEX assignment_attempts_order_id ON assignment_attempts (order_id, id)',
    );
  }
}
