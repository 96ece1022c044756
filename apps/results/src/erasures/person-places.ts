// A pasted address holds the candidate's id; a short id may stand in any address.
/** SQL for the ids of the people of the vendor’s who are these candidates, or have these addresses. */
export function peopleOf(candidates: string, addresses: string): string {
  return `SELECT p.id FROM people p
   WHERE (EXISTS (SELECT 1 FROM jsonb_to_recordset(${candidates}::jsonb) AS c ("companyId" text, "candidateId" text)
           WHERE (p.company_id = c."companyId" AND p.candidate_id = c."candidateId")
              OR (coalesce(p.company_id, c."companyId") = c."companyId" AND length(c."candidateId") > 15
                  AND strpos(p.profile_link, c."candidateId") > 0))
      OR EXISTS (SELECT 1 FROM jsonb_to_recordset(${addresses}::jsonb) AS a (email text, "companyId" text)
           WHERE lower(p.email) = lower(a.email)
             AND (a."companyId" IS NULL OR (p.company_id = a."companyId" AND p.candidate_id IS NULL))))`;
}

/** SQL that is true where the access request r about the order of sheet s came from one of these addresses. */
export function askedBy(addresses: string): string {
  return `s.order_id = r.order_id AND EXISTS (
    SELECT 1 FROM jsonb_to_recordset(${addresses}::jsonb) AS a (email text, "companyId" text)
     WHERE lower(r.email) = lower(a.email) AND coalesce(a."companyId" = s.company_id, a."companyId" IS NULL))`;
}
