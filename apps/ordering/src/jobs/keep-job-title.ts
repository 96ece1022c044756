import type { EventEnvelope } from '@assay/contracts';
import { type JobTitle, jobTitleRead } from '@assay/contracts/results';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';

// Older ones are over, and whoever looks at them knows the job by its id.
const newest = 1000;

/** Orders of the job that do not say what it is called say so from now on, those of later as well. */
@Controller()
export class KeepJobTitle {
  @Consumes(jobTitleRead, 'keep-job-title')
  async run({ companyId, data }: EventEnvelope<JobTitle>, tx: Tx): Promise<void> {
    const job = [companyId, data.jobId, data.title];
    await tx.execute(
      `INSERT INTO job_titles (company_id, job_id, title) VALUES ($1, $2, $3)
       ON CONFLICT (company_id, job_id) DO UPDATE SET title = excluded.title`,
      job,
    );
    // In one order for everybody who locks several.
    await tx.execute(
      `UPDATE orders SET job_title = $3 WHERE id = ANY (ARRAY(
         SELECT id FROM orders WHERE id = ANY (ARRAY(
           SELECT id FROM orders WHERE company_id = $1 AND job_id = $2 AND job_title IS NULL
           ORDER BY placed_at DESC LIMIT ${newest}))
         ORDER BY id FOR NO KEY UPDATE))`,
      job,
    );
  }
}
