import { type DueRows, dueRows, type Lease } from '@assay/persistence';
import type { ResultsConfig } from '../app.config.js';

/** The tables that owe SmartRecruiters something about people. */
export const peopleTables = ['registrations', 'ratings', 'notes'] as const;
export type PeopleTable = (typeof peopleTables)[number];

/** What every leased row of these tables tells. */
export interface PeopleColumns {
  readonly company_id: string;
  readonly wanted_revision: number;
  /** True when a call that must not be repeated left, and its answer was never seen. */
  readonly in_flight: boolean;
}

/** A leased row and the table it is in. */
export interface PeopleRow extends Lease, PeopleColumns {
  readonly table: PeopleTable;
}

/** What a lease of such a row holds: all but the name of its table. */
export type Owed<R extends PeopleRow> = Omit<R, keyof Lease | 'table'>;

/** One of the tables as due rows, company by company in turn. */
export function peopleRows<R extends PeopleColumns>(table: PeopleTable, config: ResultsConfig): DueRows<R> {
  return dueRows<R>({ table, leaseSeconds: config.SUBMISSION_LEASE_SECONDS, fairBy: 'company_id' });
}
