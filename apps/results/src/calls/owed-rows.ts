import { type DueRows, dueRows, type Leased } from '@assay/persistence';
import type { ResultsConfig } from '../app.config.js';

/** The tables that owe SmartRecruiters something. */
export const owedTables = [
  'submissions',
  'reports',
  'registrations',
  'ratings',
  'notes',
  'job_titles',
] as const;
export type OwedTable = (typeof owedTables)[number];

const operations: Readonly<Record<OwedTable, string>> = {
  submissions: 'submit-result',
  reports: 'upload-report',
  registrations: 'tell-registration',
  ratings: 'tag-candidate',
  notes: 'write-note',
  job_titles: 'read-job-title',
};

/** What every leased row of these tables tells. */
export interface OwedColumns {
  readonly company_id: string;
  /** The order it is about; a submission's is its id. */
  readonly order_id?: string;
}

/** The same of a table whose rows end by the revision that was wanted when they were leased. */
export interface RevisedColumns extends OwedColumns {
  readonly wanted_revision: number;
  readonly status: string;
}

/** The same of a table in which something must not be sent twice. */
export interface OnceColumns extends RevisedColumns {
  /** True when a call that must not be repeated left, and its answer was never seen. */
  readonly in_flight: boolean;
}

/** A leased row, and the table it is in. */
export type Owed<R extends OwedColumns = OwedColumns> = Leased<R & { readonly table: OwedTable }>;

/** One of the tables as due rows, company by company in turn. */
export function owedRows<R extends OwedColumns>(
  table: OwedTable,
  { SUBMISSION_LEASE_SECONDS: leaseSeconds }: ResultsConfig,
): DueRows<R & { readonly table: OwedTable }> {
  return tabled(table, dueRows<R>({ table, leaseSeconds, fairBy: 'company_id' }));
}

/** Such rows, each of which says which table it is in. */
export function tabled<R extends OwedColumns>(
  table: OwedTable,
  rows: DueRows<R>,
): DueRows<R & { readonly table: OwedTable }> {
  const take: DueRows<R & { readonly table: OwedTable }>['take'] = async (database, limit) => {
    const taken = await rows.take(database, limit);
    return { ...taken, rows: taken.rows.map((row) => ({ ...row, table })) };
  };
  const leaseOne: DueRows<R & { readonly table: OwedTable }>['leaseOne'] = async (tx, id) => {
    const row = await rows.leaseOne(tx, id);
    return row && { ...row, table };
  };
  return { ...rows, take, leaseOne, lease: async (database, limit) => (await take(database, limit)).rows };
}

/** What log lines say of a row. */
export function named({ table, id, attempt, company_id: companyId, order_id: order }: Owed) {
  const orderId = table === 'submissions' ? id : order;
  return { operation: operations[table], companyId, id, ...(orderId && { orderId }), attempt };
}
