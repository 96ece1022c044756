import type { EntityManager, ObjectLiteral, QueryResult, QueryRunner, Repository } from 'typeorm';

/** Names one lease: whoever leased the row later holds another attempt. */
export interface Lease {
  readonly id: string;
  readonly attempt: number;
}

/** A free place of a loop, kept for a row that a transaction makes due. */
export interface Place {
  readonly leaseSeconds: number;
  /** Leases the row as those who work here want it. */
  lease(tx: Tx, id: string): Promise<Lease | undefined>;
  /** Works on the row, which was leased with it. */
  begin(row: Lease): void;
  release(): void;
}

/** Whoever works off due rows, by table. */
export interface Workers {
  /** Has them look at once. */
  wake(table: string): void;
  /** A free place of theirs for a row that is about to be made due; nothing where others wait for one. */
  place(table: string): Place | undefined;
}

interface KeptPlace {
  readonly leaseSeconds: number;
  lease(id: string): Promise<Lease | undefined>;
  /** The row is worked on there after the commit. */
  give(row: Lease): void;
}

/** One open transaction: whoever holds it may read and write, and nothing they do counts before it commits. */
export class Tx {
  private readonly hooks: (() => void)[] = [];
  private readonly lossHooks: (() => void)[] = [];
  private over = false;
  private repeated = false;
  private isFollowed = false;
  private guarded: EntityManager | undefined;

  constructor(
    private readonly queryRunner: QueryRunner,
    private readonly workers: Workers,
    private writesLeft = Infinity,
  ) {}

  /** The ORM, bound to this transaction. */
  get manager(): EntityManager {
    this.assertOpen();
    if (this.writesLeft !== Infinity) throw new Error('the ORM may need more than one statement');
    return (this.guarded ??= this.guardedManager());
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
    this.isFollowed = true;
    this.hooks.push(hook);
  }

  /**
   * What it writes comes again until somebody is told that it arrived (an event with its row in the inbox), so a crash of
   * PostgreSQL within the second may undo it: the commit need not wait for the disk, unless something follows from it at once.
   */
  comesAgain(): void {
    this.repeated = true;
  }

  /** @internal Whether the commit waits for the disk: a lease has to, which is the fence, and what is told or worked on after it. */
  get waits(): boolean {
    return !this.repeated || this.isFollowed;
  }

  private async send(sql: string, params: readonly unknown[]): Promise<QueryResult> {
    this.assertOpen();
    // Those who share the transaction would have it as well.
    if (/^\s*(SET|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i.test(sql))
      throw new Error('how a transaction begins, is set and ends is for Database to say');
    if (sql.includes('synchronous_commit') && this.writesLeft === Infinity)
      throw new Error('others of this transaction wait for the disk');
    if (this.writesLeft === 0 && !onlyReads(sql)) throw new Error('a second statement needs a transaction');
    if (!onlyReads(sql)) this.writesLeft -= 1;
    return this.queryRunner.query(sql, [...params], true);
  }

  /** Has those who work off the table look for due rows as soon as this is committed. */
  wake(table: string): void {
    // What they take they lease by a commit that waits, and with it all that was committed before.
    this.hooks.push(() => this.workers.wake(table));
  }

  /**
   * Has a row that this transaction made due worked on as soon as it is committed. It is leased with it where a place is free
   * here and nobody waits for one, which saves the look and its commit; else it waits its turn.
   */
  async offer(table: string, id: string): Promise<void> {
    const place = this.place(table);
    const row = await place?.lease(id);
    if (row) place?.give(row);
    else this.wake(table);
  }

  /** A free place for a row that this transaction makes due and leases itself; nothing where others wait for one. */
  place(table: string): KeptPlace | undefined {
    const place = this.workers.place(table);
    if (!place) return undefined;
    let given: Lease | undefined;
    this.afterCommit(() => (given ? place.begin(given) : place.release()));
    this.lossHooks.push(() => place.release());
    const { leaseSeconds } = place;
    return { leaseSeconds, lease: (id) => place.lease(this, id), give: (row) => void (given = row) };
  }

  /** @internal The work is done: what it left behind must not get into the transaction of somebody else. */
  end(): void {
    this.over = true;
  }

  private assertOpen(): void {
    if (this.over) throw new Error('this transaction is over');
  }

  // The ORM asks the connection for each statement, also through what was taken from the manager before the end.
  private guardedManager(): EntityManager {
    const { queryRunner } = this;
    const query = (...given: Parameters<QueryRunner['query']>): Promise<unknown> => {
      this.assertOpen();
      return queryRunner.query(...given);
    };
    const guarded = Object.create(queryRunner, { query: { value: query } }) as QueryRunner;
    return queryRunner.dataSource.createEntityManager(guarded);
  }

  /** @internal Nothing of it counts; said as often as one likes. */
  lost(): void {
    for (const hook of this.lossHooks.splice(0)) hook();
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
