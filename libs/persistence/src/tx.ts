import type { EntityManager, ObjectLiteral, QueryResult, QueryRunner, Repository } from 'typeorm';

/** One open transaction: whoever holds it may read and write, and nothing they do counts before it commits. */
export class Tx {
  private readonly hooks: (() => void)[] = [];
  private over = false;

  constructor(
    private readonly queryRunner: QueryRunner,
    private readonly onWake: (table: string) => void,
    private writesLeft = Infinity,
  ) {}

  /** The ORM, bound to this transaction. */
  get manager(): EntityManager {
    this.assertOpen();
    if (this.writesLeft !== Infinity) throw new Error('the ORM may need more than one statement');
    return this.queryRunner.manager;
  }

  /** A repository of TypeOrmModule, bound to this transaction; by itself it speaks past every transaction. */
  of<E extends ObjectLiteral>(rows: Repository<E>): Repository<E> {
    return this.manager.withRepository(rows);
  }

  /** Runs one statement and returns its rows, of an UPDATE those of its RETURNING clause. */
  async query<R extends ObjectLiteral>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return ((await this.send(sql, params)).records ?? []) as R[];
  }

  /** Runs one statement and returns how many rows it affected. */
  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.send(sql, params)).affected ?? 0;
  }

  /** Calls the hook after a successful commit and never otherwise; a hint only, because a crash in between loses it. */
  afterCommit(hook: () => void): void {
    this.hooks.push(hook);
  }

  private async send(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    this.assertOpen();
    // Those who share the transaction would have it as well.
    if (/^\s*(SET|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i.test(sql))
      throw new Error('how a transaction begins, is set and ends is for Database to say');
    if (this.writesLeft === 0 && !onlyReads(sql)) throw new Error('a second statement needs a transaction');
    if (!onlyReads(sql)) this.writesLeft -= 1;
    return this.queryRunner.query(sql, [...params], true);
  }

  /** Has those who work off the table look for due rows as soon as this is committed. */
  wake(table: string): void {
    this.afterCommit(() => this.onWake(table));
  }

  /** @internal The work is done: what it left behind must not get into the transaction of somebody else. */
  end(): void {
    this.over = true;
  }

  private assertOpen(): void {
    if (this.over) throw new Error('this transaction is over');
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

// What locks counts as a write: alone it would hold its lock for nobody.
function onlyReads(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql) && !/\bFOR (NO KEY )?(UPDATE|SHARE)\b|_lock\(/i.test(sql);
}
