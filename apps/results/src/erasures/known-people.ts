const after = '($1::uuid IS NULL OR id > $1::uuid)';
const page = 'ORDER BY id LIMIT $2';
// Whoever was ever ordered for, registered or called about.
const companies = `(SELECT company_id FROM lanes UNION SELECT company_id FROM result_sheets WHERE company_id IS NOT NULL UNION SELECT company_id FROM people
  WHERE company_id IS NOT NULL) known`;

/** Everybody whom results knows: people of the vendor's, also by the address of their profile, and who asked for a report. */
export const knownPeople: readonly string[] = [
  `SELECT id AS key, company_id AS "companyId", candidate_id AS "candidateId", email FROM people WHERE ${after} ${page}`,
  // A pasted address holds the candidate's id somewhere, alone or between other words, and where no company is named it may be
  // that of any. A few at once: each is as many rows as there are companies.
  `SELECT p.id AS key, c.company_id AS "companyId", word AS "candidateId", NULL AS email
   FROM (SELECT * FROM people WHERE profile_link IS NOT NULL AND ${after} ORDER BY id LIMIT least($2, 20)) p
   LEFT JOIN LATERAL (
     SELECT word FROM regexp_split_to_table(p.profile_link, '[^A-Za-z0-9_-]+') AS word WHERE length(word) > 15
     UNION SELECT word FROM regexp_split_to_table(p.profile_link, '[^A-Za-z0-9]+') AS word WHERE length(word) > 15
     UNION SELECT found[1] FROM regexp_matches(p.profile_link,
       '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}', 'g') AS found) words ON true
   LEFT JOIN LATERAL (SELECT p.company_id WHERE p.company_id IS NOT NULL
     UNION SELECT company_id FROM ${companies} WHERE p.company_id IS NULL) c ON true
   ORDER BY p.id`,
  `SELECT id AS key, NULL AS "companyId", NULL AS "candidateId", email FROM access_requests WHERE ${after} ${page}`,
];
