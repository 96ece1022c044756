import { type Whose, whose } from '@assay/runtime';
import pg from 'pg';
import { forCompany, preparation } from './for-company.js';

/** A connection keeps at most so many plans; statements beyond them are planned each time. */
const preparedMax = 500;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= preparedMax) return known;
  const name = `assay_${names.size}`;
  names.set(text, name);
  return name;
}

/** By which roles a connection works, and for whom where nobody has said so. */
interface Roles {
  readonly everyRole?: string;
  readonly companyRole?: string;
  readonly unsaid?: Whose;
}

const begin = 'START TRANSACTION';
// How a transaction ends is the same for everybody.
const ends = /^(COMMIT|ROLLBACK|SET LOCAL synchronous_commit = off; COMMIT)$/;

/**
 * A connection that does nothing before it was said for whom, and on which each statement with parameters is parsed, and after
 * some uses planned, once instead of each time. Nothing that varies may stand in the text of a statement, or the plans of others
 * are not kept.
 */
// The setting is always one of a transaction, and travels with its first statement: none is left for whoever comes next.
export class PreparingClient extends pg.Client {
  private readonly ask: (...parts: unknown[]) => unknown;
  private readonly roles: Roles;
  private preparing: Promise<unknown> | undefined;
  /** For whom the transaction works that is open. */
  private open: Whose | undefined;
  /** Whether it worked for a company. */
  private isMixed = false;
  /** Whether its end was sent and not answered: what came now would run behind it, as whoever may see everything. */
  private isEnding = false;

  constructor(config?: pg.ClientConfig & Roles) {
    super(config);
    this.roles = config ?? {};
    this.ask = this.query.bind(this) as (...parts: unknown[]) => unknown;
    // Not overridden: pg declares a dozen signatures of it, of which TypeORM and we use two.
    Object.assign(this, { query: (...parts: unknown[]) => this.asked(parts) });
  }

  /** Runs what stands between the pieces of the open transaction, and has it go on for whom the next piece is. */
  async between(sql: string, next: Whose | undefined): Promise<void> {
    const to = next ?? this.roles.unsaid ?? 'every-company';
    // Most transactions are for every company from the beginning. What was said since a savepoint is gone behind it, so it is said again.
    const isMixed = to !== 'every-company' || this.isMixed;
    await this.ask(isMixed ? `${sql}; ${this.actFor(to)}` : sql);
  }

  private actFor(next: Whose): string {
    this.open = next;
    this.isMixed = true;
    const { everyRole, companyRole } = this.roles;
    const [role, company] = next === 'every-company' ? [everyRole, ''] : [companyRole, next.companyId];
    return `SET LOCAL role = ${role}; SET LOCAL assay.company = ${pg.escapeLiteral(company)}`;
  }

  private asked(parts: readonly unknown[]): unknown {
    if (this.isEnding) return Promise.reject(new Error('the transaction of this connection is being ended'));
    const now = whose.current() ?? this.roles.unsaid;
    // A promise, like every failure of a statement.
    if (now === undefined) return Promise.reject(new Error('nobody said for whom this statement works'));
    const [first, ...others] = parts;
    if (first === begin) return this.begin(now);
    if (typeof first === 'string' && ends.test(first)) return this.close(first);
    if (this.isInTransaction) return this.within(now, first, others);
    if (now === 'every-company') return this.prepared(first, others);
    return this.alone(now.companyId, first, others[0]);
  }

  // Until PostgreSQL says that it is over, whatever became of the statement: its answer may come after we gave up waiting.
  private close(sql: string): Promise<unknown> {
    this.isEnding = true;
    const over = (): void => {
      if (this.isInTransaction) this.connection.once('readyForQuery', over);
      else this.isEnding = false;
    };
    return (this.ask(sql) as Promise<unknown>).finally(over);
  }

  private get isInTransaction(): boolean {
    const status = this.getTransactionStatus();
    return status === 'T' || status === 'E';
  }

  private within(now: Whose, first: unknown, others: readonly unknown[]): unknown {
    if (isSame(this.open, now)) return this.prepared(first, others);
    return Promise.reject(new Error('this transaction works for somebody else'));
  }

  private begin(now: Whose): unknown {
    this.open = now;
    this.isMixed = false;
    return this.ask(now === 'every-company' ? begin : `${begin}; ${this.actFor(now)}`);
  }

  private prepared(first: unknown, others: readonly unknown[]): unknown {
    const [values, ...callback] = others;
    if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0)
      return this.ask(first, ...others);
    return this.ask({ name: nameOf(first), text: first, values }, ...callback);
  }

  private async alone(companyId: string, text: unknown, values: unknown): Promise<unknown> {
    if (typeof text !== 'string') throw new Error('a statement for a company is a text');
    const { companyRole } = this.roles;
    if (companyRole === undefined) throw new Error('this connection works for no single company');
    await this.preparedFor(companyRole);
    const given = Array.isArray(values) ? (values as readonly unknown[]) : [];
    const name = given.length > 0 ? nameOf(text) : undefined;
    return forCompany(companyId, { name, text, values: given }, this.ask);
  }

  // One trip in the life of a connection.
  private preparedFor(companyRole: string): Promise<unknown> {
    this.preparing ??= (this.ask(preparation(companyRole)) as Promise<unknown>).catch((error: unknown) => {
      this.preparing = undefined;
      throw error;
    });
    return this.preparing;
  }
}

function isSame(one: Whose | undefined, other: Whose): boolean {
  if (one === undefined || one === 'every-company' || other === 'every-company') return one === other;
  return one.companyId === other.companyId;
}
