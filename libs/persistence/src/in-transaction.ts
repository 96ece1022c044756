import { failpoint } from '@assay/runtime';
import type { Client, QueryResult } from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * Runs the work in a transaction of this connection: all of it counts, or, when it throws, none. Afterwards it is asked
 * whether the commit has to wait for the disk.
 */
// By TypeORM's own methods: a save() that sees no transaction of TypeORM's would open, and commit, one of its own.
export async function inTransaction<T>(
  queryRunner: QueryRunner,
  work: () => Promise<T>,
  waits: () => boolean = () => true,
): Promise<T> {
  try {
    await queryRunner.startTransaction();
    const result = await work();
    await commitOrThrow(queryRunner, waits());
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
async function commitOrThrow(queryRunner: QueryRunner, waits: boolean): Promise<void> {
  const client = (await queryRunner.connect()) as Pick<Client, 'query'>;
  await failpoint('transaction.before-commit');
  const { command } = waits ? await client.query('COMMIT') : await unflushedCommit(client);
  if (command !== 'COMMIT') throw new Error('nothing was committed: a statement of the transaction failed');
  await failpoint('transaction.committed');
}

async function rollBack(queryRunner: QueryRunner): Promise<void> {
  try {
    if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction();
  } catch {
    // Ended rather than handed out again with an open transaction.
    await end(queryRunner);
  }
}

// In one trip; several statements answer one after the other.
async function unflushedCommit(client: Pick<Client, 'query'>): Promise<{ command: string }> {
  const answers = (await client.query(
    'SET LOCAL synchronous_commit = off; COMMIT',
  )) as unknown as readonly QueryResult[];
  return { command: answers.at(-1)?.command ?? '' };
}
