const candidate = `order_document -> 'candidate'`;

/** SQL that is true of what came in about a person; $1 are the ids of orders, $2 candidates, $3 addresses; by the latter two only what `known` is true of. */
// By what is in it as well: what ordering refused for good, or was never asked for, it does not know.
export const ofPerson = (known = 'true'): string => `(id = ANY ($1::uuid[])
  OR (${known} AND (EXISTS (SELECT 1 FROM jsonb_to_recordset($2::jsonb) AS c ("companyId" text, "candidateId" text)
       WHERE company_id = c."companyId" AND ${candidate} ->> 'id' = c."candidateId")
  OR EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS a (email text, "companyId" text)
       WHERE company_id = coalesce(a."companyId", company_id)
         AND ((lower(trim(${candidate} ->> 'email')) = lower(a.email)
             AND (a."companyId" IS NULL OR ${candidate} ->> 'id' IS NULL))
           OR lower(trim(order_document -> 'requester' ->> 'email')) = lower(a.email))))))`;
