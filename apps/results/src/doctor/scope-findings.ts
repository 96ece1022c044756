import type { Tx } from '@assay/persistence';
import { type Finding, found } from '@assay/runtime';

const among = 2000;
const most = 20;

/** Companies whose newest result SmartRecruiters forbade, though it knows the credential. */
export async function scopeFindings(tx: Tx): Promise<Finding[]> {
  const rows = await tx.query<{ company: string }>(
    `SELECT company FROM (
        SELECT DISTINCT ON (s.company_id) s.company_id AS company, t.http_status AS status
          FROM (SELECT * FROM submission_attempts ORDER BY id DESC LIMIT ${among}) t
          JOIN submissions s ON s.id = t.order_id ORDER BY s.company_id, t.id DESC) newest
      WHERE status = 403 ORDER BY company LIMIT ${most}`,
  );
  return rows.map(({ company }) => found('company-scope-missing', company));
}
