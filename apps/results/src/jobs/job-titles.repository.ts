import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { withLane } from '../calls/lanes.repository.js';

/** What the jobs of companies are called, each as something to be read from SmartRecruiters. */
@Injectable()
export class JobTitles {
  /**
   * The job's title is read once; where the company's credential does not allow that, it waits until the company connects
   * again. Gives the title, where it is known.
   */
  async want(tx: Tx, companyId: string, jobId: string): Promise<string | undefined> {
    const [known] = await tx.query<{ title: string | null }>(
      'SELECT title FROM job_titles WHERE company_id = $1 AND job_id = $2',
      [companyId, jobId],
    );
    if (known) return known.title ?? undefined;
    const added = await tx.execute(
      `${withLane('$1')}
       INSERT INTO job_titles (company_id, job_id, status, reason, due_at)
       SELECT $1, $2, CASE WHEN parked THEN 'parked' ELSE 'due' END, CASE WHEN parked THEN $3 END,
              CASE WHEN NOT parked THEN now() END
         FROM (SELECT EXISTS (
           SELECT 1 FROM job_titles WHERE company_id = $1 AND status = 'parked' AND reason = $3) AS parked) known
       ON CONFLICT (company_id, job_id) DO NOTHING`,
      [companyId, jobId, notAllowed],
    );
    if (added === 1) tx.wake('job_titles');
    return undefined;
  }

  async keep(tx: Tx, id: string, title: string): Promise<void> {
    await tx.execute('UPDATE job_titles SET title = $2 WHERE id = $1', [id, title]);
  }

  /** The company's credential reads no job: nobody asks for any of them before it connects again. */
  async park(tx: Tx, companyId: string): Promise<void> {
    await tx.execute(
      `UPDATE job_titles SET status = 'parked', reason = $2, due_at = NULL
        WHERE company_id = $1 AND due_at IS NOT NULL AND leased_until IS NULL`,
      [companyId, notAllowed],
    );
  }
}

/** Why a title waits that the company's credential does not allow to be read. */
export const notAllowed = 'forbidden';
