import { glance } from '@assay/persistence';
import { type Finding, found } from '@assay/runtime';

const most = 20;

interface Seen {
  readonly company: string;
  readonly failing: boolean;
  readonly held: boolean;
}

/** Companies that SmartRecruiters refuses us for, as of the last look at each, and those that wait for the vendor. */
export async function companyFindings(databaseUrl: string): Promise<Finding[]> {
  const seen = await glance({ databaseUrl, app: 'consent' }, (tx) =>
    tx.query<Seen>(
      `SELECT company_id AS company, health = 'failing' AS failing, held_since IS NOT NULL AS held FROM connections
        WHERE status <> 'closed' AND (health = 'failing' OR held_since IS NOT NULL) ORDER BY company_id LIMIT ${2 * most}`,
    ),
  );
  return [
    ...seen
      .filter(({ failing }) => failing)
      .map(({ company }) => found('company-credential-refused', company)),
    ...seen.filter(({ held }) => held).map(({ company }) => found('company-held', company)),
  ];
}
