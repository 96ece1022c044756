const after = '($1::uuid IS NULL OR id > $1::uuid)';
const page = 'ORDER BY id LIMIT $2';

/** Everybody whom ordering knows: candidates, recruiters, and who asked for a report. */
export const knownPeople: readonly string[] = [
  `SELECT id AS key, company_id AS "companyId", candidate_id AS "candidateId", email
   FROM orders WHERE erased_at IS NULL AND ${after} ${page}`,
  `SELECT id AS key, NULL AS "companyId", NULL AS "candidateId", requester_document ->> 'email' AS email
   FROM orders WHERE requester_document IS NOT NULL AND ${after} ${page}`,
  `SELECT id AS key, NULL AS "companyId", NULL AS "candidateId", payload::jsonb #>> '{data,asker,email}' AS email
   FROM webhooks WHERE type = 'report.access-requested' AND ${after} ${page}`,
];
