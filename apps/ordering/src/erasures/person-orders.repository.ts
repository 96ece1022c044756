import type { PersonTraces } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { EndedOrders, Subject } from './subject-secrets.js';

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

/** SQL that is true of an order that still names its candidate, and of which SmartRecruiters knew all before that moment. */
export function endedBefore(moment: string): string {
  return `erased_at IS NULL AND status NOT IN ('pending', 'in-progress') AND placed_at < ${moment}
    AND (refusal_document IS NOT NULL OR (settled_version >= result_version AND settled_at < ${moment}))`;
}

// Whoever has another order, under the same id or at the same address, is still needed for that one.
const ended = `
  WITH ended AS (SELECT * FROM orders WHERE id = ANY ($1::uuid[]) AND ${endedBefore('$2')})
  SELECT ${columns}, NOT EXISTS (
    SELECT 1 FROM orders o WHERE o.company_id = e.company_id AND o.erased_at IS NULL
      AND o.id NOT IN (SELECT id FROM ended)
      AND (o.candidate_id = e.candidate_id OR lower(o.email) = lower(e.email))) AS last
  FROM ended e ORDER BY id`;

/** Finds everything of one person in ordering. */
@Injectable()
export class PersonOrders {
  /** Those that are not erased yet and came before the moment; what comes later is a matter of its own. */
  async find(tx: Tx, subject: Subject, before: Date): Promise<PersonFound> {
    if (subject.scope === 'retention') return this.findEnded(tx, subject);
    const [sql, params] =
      subject.scope === 'candidate'
        ? [byCandidate, [subject.companyId, subject.candidateId]]
        : [byAddress, [subject.email]];
    const rows = await tx.query<Row>(
      `SELECT * FROM (${sql}) found WHERE id IN (
         SELECT id FROM orders WHERE erased_at IS NULL AND placed_at <= $${params.length + 1}) ORDER BY id`,
      [...params, before],
    );
    return foundIn(rows, tracesOf(subject, rows));
  }

  // One that goes on again meanwhile is not found any more, and keeps its candidate.
  private async findEnded(tx: Tx, { orderIds, before }: EndedOrders): Promise<PersonFound> {
    const rows = await tx.query<Row & { last: boolean }>(ended, [orderIds, before]);
    const last = rows.filter((row) => row.last);
    return foundIn(rows, { candidates: candidatesOf(last), addresses: addressesOf(last) });
  }
}

function foundIn(rows: readonly Row[], traces: Omit<PersonTraces, 'orderIds'>): PersonFound {
  const orders = rows.map(({ id, contents_hash: contentsHash, open, needed }) => ({
    id,
    contentsHash,
    open,
    needed,
  }));
  return { orders, traces: { orderIds: orders.map(({ id }) => id), ...traces } };
}

function tracesOf(
  subject: Exclude<Subject, EndedOrders>,
  rows: readonly Row[],
): Omit<PersonTraces, 'orderIds'> {
  if (subject.scope === 'address')
    return { candidates: candidatesOf(rows), addresses: [{ email: subject.email }] };
  const { companyId, candidateId } = subject;
  return { candidates: [{ companyId, candidateId }], addresses: addressesOf(rows) };
}

function candidatesOf(rows: readonly Row[]): PersonTraces['candidates'] {
  const named = rows.flatMap(({ company_id: companyId, candidate_id: candidateId }) =>
    candidateId === null ? [] : [{ companyId, candidateId }],
  );
  return distinct(named);
}

function addressesOf(rows: readonly Row[]): PersonTraces['addresses'] {
  return distinct(
    rows.map(({ email, company_id: companyId }) => ({ email: email.toLowerCase(), companyId })),
  );
}

function distinct<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
