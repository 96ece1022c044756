import type { AuditEntry, AuditPhase, ListAuditRequest } from '@assay/contracts/gateway';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { beginning, sealed } from './audit-chain.js';

/** How many entries are told where nobody says. */
export const usualLimit = 100;

/** An entry before it has its place. */
export type NewAuditEntry = Omit<AuditEntry, 'position' | 'at' | 'previousHash' | 'hash'>;

/** The audit trail: entries are added behind the last one, and none is ever changed. */
@Injectable()
export class AuditEntries {
  /** Adds the entries behind the last one and gives the position of the first; others wait with theirs until the transaction ends. */
  async add(tx: Tx, entries: readonly NewAuditEntry[]): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit_entries', 0))`);
    const [last] = await tx.query<{ position: string; hash: string }>(
      'SELECT position, hash FROM audit_entries ORDER BY position DESC LIMIT 1',
    );
    const [clock] = await tx.query<{ at: Date }>('SELECT clock_timestamp()::timestamptz(3) AS at');
    if (!clock) throw new Error('the database does not tell the time');
    const at = clock.at.toISOString();
    const first = Number(last?.position ?? 0) + 1;
    let previousHash = last?.hash ?? beginning;
    const chained = entries.map((entry, index) => {
      const one = sealed({ ...entry, position: first + index, at, previousHash });
      previousHash = one.hash;
      return one;
    });
    await this.insert(tx, chained);
    return first;
  }

  /** Up to `limit` entries, oldest first, from after the given position on. */
  async list(
    tx: Tx,
    { companyId, accountId, after = 0, limit = usualLimit }: ListAuditRequest,
  ): Promise<AuditEntry[]> {
    const rows = await tx.query<Row>(
      `SELECT * FROM audit_entries WHERE position > $1
         AND ($2::text IS NULL OR company_id = $2) AND ($3::text IS NULL OR account_id = $3)
       ORDER BY position LIMIT $4`,
      // No entry is so far; PostgreSQL counts positions no further.
      [Math.min(after, Number.MAX_SAFE_INTEGER), companyId ?? null, accountId ?? null, limit],
    );
    return rows.map(entryOf);
  }

  private async insert(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
    await tx.execute(
      `INSERT INTO audit_entries (position, at, phase, actor, operation, company_id, account_id, subject_document,
         contents_hash, before_hash, after_hash, http_status, asked, correlation_id, previous_hash, hash)
       SELECT position, at, phase, actor, operation, "companyId", "accountId", subject,
         "contentsHash", "beforeHash", "afterHash", status, asked, "correlationId", "previousHash", hash
       FROM jsonb_to_recordset($1) AS added (position bigint, at timestamptz, phase text, actor text, operation text,
         "companyId" text, "accountId" text, subject jsonb, "contentsHash" text, "beforeHash" text, "afterHash" text, status int, asked bigint,
         "correlationId" text, "previousHash" text, hash text)`,
      [JSON.stringify(entries)],
    );
  }
}

interface Row {
  readonly position: string;
  readonly at: Date;
  readonly phase: AuditPhase;
  readonly actor: string;
  readonly operation: string;
  readonly company_id: string | null;
  readonly account_id: string | null;
  readonly subject_document: Record<string, string>;
  readonly contents_hash: string | null;
  readonly before_hash: string | null;
  readonly after_hash: string | null;
  readonly http_status: number | null;
  readonly asked: string | null;
  readonly correlation_id: string;
  readonly previous_hash: string;
  readonly hash: string;
}

function entryOf(row: Row): AuditEntry {
  return {
    position: Number(row.position),
    at: row.at.toISOString(),
    phase: row.phase,
    actor: row.actor,
    operation: row.operation,
    ...(row.company_id === null ? {} : { companyId: row.company_id }),
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
    subject: row.subject_document,
    ...(row.contents_hash === null ? {} : { contentsHash: row.contents_hash }),
    ...(row.before_hash === null ? {} : { beforeHash: row.before_hash }),
    ...(row.after_hash === null ? {} : { afterHash: row.after_hash }),
    ...(row.http_status === null ? {} : { status: row.http_status }),
    ...(row.asked === null ? {} : { asked: Number(row.asked) }),
    correlationId: row.correlation_id,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
