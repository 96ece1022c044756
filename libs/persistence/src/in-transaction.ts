import type { Client } from 'pg';
import type { QueryRunner } from 'typeorm';

/** Runs the work in a transaction of this connection: all of it counts, or, when it throws, none. */
// By TypeORM's own methods: a save() that sees no transaction of TypeORM's would open, and commit, one of its own.
export async function inTransaction<T>(queryRunner: QueryRunner, work: () => Promise<T>): Promise<T> {
  try {
    await queryRunner.startTransaction();
    const result = await work();
    await commitOrThrow(queryRunner);
    return result;
  } catch (error) {
    await rollBack(queryRunner);
    throw error;
  }
}

/** Ends a connection that is of no more use, so that the pool opens another one. */
export async function end(queryRunner: QueryRunner): Promise<void> {
  const client = (await queryRunner.connect()) as Pick<Client, 'end'>;
  void client.end().catch(() => undefined);
}

// PostgreSQL answers COMMIT with "ROLLBACK", and no error, where work swallowed the failure of a statement.
async function commitOrThrow(queryRunner: QueryRunner): Promise<void> {
  const client = (await queryRunner.connect()) as Pick<Client, 'query'>;
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('nothing was committed: a statement of the transaction failed');
}

async function rollBack(queryRunner: QueryRunner): Promise<void> {
  try {
    if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction();
  } catch {
    // Ended rather than handed out again with an open transaction.
    await end(queryRunner);
  }
}
