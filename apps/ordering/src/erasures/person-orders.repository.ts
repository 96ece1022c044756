import type { PersonTraces } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Subject } from './subject-secrets.js';

/** An order of a person. */
export interface PersonOrder {
  readonly id: string;
  readonly contentsHash: string;
  /** Whether the candidate may still go on. */
  readonly open: boolean;
  /** Whether something would be lost with it: it is open, or SmartRecruiters has not got its result. */
  readonly needed: boolean;
}

/** The orders of one person, and by what else others know them. */
export interface PersonFound {
  readonly orders: readonly PersonOrder[];
  readonly traces: PersonTraces;
}

interface Row {
  readonly id: string;
  readonly company_id: string;
  readonly candidate_id: string | null;
  readonly email: string;
  readonly contents_hash: string;
  readonly open: boolean;
  readonly needed: boolean;
}

const columns = `id, company_id, candidate_id, email, contents_hash, status IN ('pending', 'in-progress') AS open,
  (status IN ('pending', 'in-progress') OR (result_version > 0 AND coalesce(settled_version, -1) < result_version)) AS needed`;

// Whom a company knows by an id it may have ordered for without it, at an address that nobody else's orders have.
const byCandidate = `
  WITH known AS (
    SELECT * FROM orders WHERE company_id = $1 AND candidate_id = $2
  ), same AS (
    SELECT o.* FROM orders o WHERE o.company_id = $1 AND o.candidate_id IS NULL
      AND lower(o.email) IN (SELECT lower(email) FROM known)
  )
  SELECT ${columns} FROM (SELECT * FROM known UNION ALL SELECT * FROM same) o`;

// A candidate whose address was corrected is the same one.
const byAddress = `
  WITH known AS (
    SELECT * FROM orders WHERE lower(email) = lower($1)
  )
  SELECT ${columns} FROM orders o WHERE id IN (SELECT id FROM known)
     OR (company_id, candidate_id) IN (SELECT company_id, candidate_id FROM known)`;

/** Finds everything of one person in ordering. */
@Injectable()
export class PersonOrders {
  /** Those that are not erased yet and came before the moment; what comes later is a matter of its own. */
  async find(tx: Tx, subject: Subject, before: Date): Promise<PersonFound> {
    const [sql, params] =
      subject.scope === 'candidate'
        ? [byCandidate, [subject.companyId, subject.candidateId]]
        : [byAddress, [subject.email]];
    const rows = await tx.query<Row>(
      `SELECT * FROM (${sql}) found WHERE id IN (
         SELECT id FROM orders WHERE erased_at IS NULL AND placed_at <= $${params.length + 1}) ORDER BY id`,
      [...params, before],
    );
    const orders = rows.map(({ id, contents_hash: contentsHash, open, needed }) => ({
      id,
      contentsHash,
      open,
      needed,
    }));
    return { orders, traces: { orderIds: orders.map(({ id }) => id), ...tracesOf(subject, rows) } };
  }
}

function tracesOf(subject: Subject, rows: readonly Row[]): Omit<PersonTraces, 'orderIds'> {
  const named = rows.flatMap(({ company_id: companyId, candidate_id: candidateId }) =>
    candidateId === null ? [] : [{ companyId, candidateId }],
  );
  if (subject.scope === 'address')
    return { candidates: distinct(named), addresses: [{ email: subject.email }] };
  const { companyId, candidateId } = subject;
  const addresses = rows.map(({ email }) => ({ email: email.toLowerCase(), companyId }));
  return { candidates: [{ companyId, candidateId }], addresses: distinct(addresses) };
}

function distinct<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
