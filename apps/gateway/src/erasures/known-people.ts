const known = (whom: string, candidateId: string): string =>
  `SELECT id AS key, company_id AS "companyId", ${candidateId} AS "candidateId", order_document -> '${whom}' ->> 'email' AS email
   FROM intake WHERE order_document ? '${whom}' AND ($1::uuid IS NULL OR id > $1::uuid) ORDER BY id LIMIT $2`;

/** Everybody whom the gateway knows: candidates and recruiters of orders that came in. */
export const knownPeople: readonly string[] = [
  known('candidate', `order_document -> 'candidate' ->> 'id'`),
  known('requester', 'NULL'),
];
