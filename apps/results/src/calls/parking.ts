import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { credentialProblems } from './decide-call.js';
import { type Owed, type OwedTable, owedTables } from './owed-rows.js';
import { type Ended, OwedWork } from './owed.repository.js';

type OfCompany = Pick<Owed, 'table' | 'company_id'>;

const firstProbeSeconds = 60;
const through: ReadonlySet<string> = new Set(['delivered', 'done']);

// A submission may also wait for an order or a permission that comes by itself; of anything else a 403 lasts until the
// company connects anew.
const probed = (table: OwedTable) =>
  table === 'submissions'
    ? { which: `status = 'parked'`, since: 'parked_at' }
    : { which: `status = 'parked' AND reason = ANY ($5)`, since: 'first_due_at' };

/** What a company is refused waits for somebody to act, or for one of it that gets through when it is tried now and then. */
@Injectable()
export class Parking {
  constructor(
    private readonly owed: OwedWork,
    private readonly config: ResultsConfig,
  ) {}

  /** What follows when a row ended: where a probe got through the others are due, else one of them is tried later. */
  async follow(
    tx: Tx,
    row: OfCompany,
    status: string,
    { wasParked }: Pick<Ended, 'wasParked'>,
  ): Promise<void> {
    if (wasParked && through.has(status)) return this.free(tx, row);
    // Also after a try that ended for good: the others still wait for one.
    if (wasParked || status === 'parked') await this.probe(tx, row);
  }

  /**
   * A wrong 401, 403 or 409 heals without a person: one parked row of the company is tried, the one that was parked last,
   * after as long as it has been parked; among equals the one that was tried longest ago. Not if one is tried as soon anyway.
   */
  private async probe(tx: Tx, { table, company_id: companyId }: OfCompany): Promise<void> {
    const cap = this.config.SUBMISSION_PARKED_PROBE_MINUTES * 60;
    const horizon = this.config.SUBMISSION_HORIZON_HOURS * 3600;
    const { which, since } = probed(table);
    await tx.execute(
      `WITH next AS (
         SELECT id, now() + make_interval(secs => pause) AS at
           FROM (SELECT id, decided_at,
                        least($3, greatest($2, extract(epoch FROM now() - ${since})))::float8 AS pause
                   FROM ${table}
                  WHERE company_id = $1 AND ${which} AND first_due_at > now() - make_interval(secs => $4)
                ) waiting
          ORDER BY pause, decided_at LIMIT 1
       )
       UPDATE ${table} s SET due_at = next.at FROM next
        WHERE s.id = next.id
          AND NOT EXISTS (SELECT 1 FROM ${table} o
                           WHERE o.company_id = $1 AND o.status = 'parked' AND o.due_at <= next.at)`,
      [companyId, firstProbeSeconds, cap, horizon, ...(table === 'submissions' ? [] : [credentialProblems])],
    );
  }

  // One success is enough for all that is like it, and shows that the credential is accepted.
  private async free(tx: Tx, { table: own, company_id: companyId }: OfCompany): Promise<void> {
    await this.owed.unpark(tx, own, companyId);
    for (const table of owedTables) {
      if (table !== own && table !== 'reports')
        await this.owed.unparkUnheld(tx, table, companyId, credentialProblems);
      tx.wake(table);
    }
  }
}
