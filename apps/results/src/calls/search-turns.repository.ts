import { randomUUID } from 'node:crypto';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** One search at a time per company, over all replicas: SmartRecruiters answers a second one with 429. */
@Injectable()
export class SearchTurns {
  /** The company's turn for so many seconds, or nothing while somebody has it. */
  async take(tx: Tx, companyId: string, seconds: number): Promise<string | undefined> {
    const holder = randomUUID();
    const taken = await tx.execute(
      `INSERT INTO search_turns AS t (company_id, held_by, held_until)
       VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
       ON CONFLICT (company_id) DO UPDATE SET held_by = excluded.held_by, held_until = excluded.held_until
       WHERE t.held_until <= clock_timestamp()`,
      [companyId, holder, seconds],
    );
    return taken === 1 ? holder : undefined;
  }

  /** The search is over. */
  async end(tx: Tx, companyId: string, holder: string): Promise<void> {
    await tx.execute('DELETE FROM search_turns WHERE company_id = $1 AND held_by = $2', [companyId, holder]);
  }
}
