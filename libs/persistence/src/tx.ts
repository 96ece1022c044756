import type { EntityManager, ObjectLiteral, QueryRunner } from 'typeorm';

/** One open transaction: whoever holds it may read and write, and nothing they do counts before it commits. */
export class Tx {
  private readonly hooks: (() => void)[] = [];

  constructor(private readonly queryRunner: QueryRunner) {}

  /** The ORM, bound to this transaction. */
  get manager(): EntityManager {
    return this.queryRunner.manager;
  }

  /** Runs one statement and returns its rows, of an UPDATE those of its RETURNING clause. */
  async query<R extends ObjectLiteral>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const result = await this.queryRunner.query(sql, [...params], true);
    return (result.records ?? []) as R[];
  }

  /** Runs one statement and returns how many rows it affected. */
  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    const result = await this.queryRunner.query(sql, [...params], true);
    return result.affected ?? 0;
  }

  /** Calls the hook after a successful commit and never otherwise; a hint only, because a crash in between loses it. */
  afterCommit(hook: () => void): void {
    this.hooks.push(hook);
  }

  /** @internal */
  committed(onError: (error: unknown) => void): void {
    for (const hook of this.hooks) {
      try {
        hook();
      } catch (error) {
        onError(error);
      }
    }
  }
}
