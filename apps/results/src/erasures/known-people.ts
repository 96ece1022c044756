const after = '($1::uuid IS NULL OR id > $1::uuid)';
const page = 'ORDER BY id LIMIT $2';

/** Everybody whom results knows: people of the vendor's, also by the address of their profile, and who asked for a report. */
export const knownPeople: readonly string[] = [
  `SELECT id AS key, company_id AS "companyId", candidate_id AS "candidateId", email FROM people WHERE ${after} ${page}`,
  // A pasted address holds the candidate's id somewhere, and where no company is named it may be that of any.
  `SELECT p.id AS key, l.company_id AS "companyId", word AS "candidateId", NULL AS email
   FROM (SELECT * FROM people WHERE profile_link IS NOT NULL AND ${after} ${page}) p
   LEFT JOIN LATERAL (SELECT word FROM regexp_split_to_table(p.profile_link, '[^A-Za-z0-9_-]+') AS word
     WHERE length(word) > 15) words ON true
   LEFT JOIN lanes l ON l.company_id = coalesce(p.company_id, l.company_id)
   ORDER BY p.id`,
  `SELECT id AS key, NULL AS "companyId", NULL AS "candidateId", email FROM access_requests WHERE ${after} ${page}`,
];
