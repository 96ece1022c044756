import { platformChecks } from '@assay/messaging';
import { databaseOf, glance } from '@assay/persistence';
import type { Check } from '@assay/runtime';
import { migrations } from '../../migrations/index.js';
import { ResultsConfig } from '../app.config.js';
import { reportsBucketFindings } from './reports-bucket-findings.js';
import { reportsFolderFindings } from './reports-folder-findings.js';
import { scopeFindings } from './scope-findings.js';

/** What results looks at for the doctor. */
export function checksOf(config: Readonly<ResultsConfig>): Check[] {
  const look = { databaseUrl: config.DATABASE_URL, app: 'results' };
  return [
    ...platformChecks({ app: 'results', cls: ResultsConfig, config, migrations }),
    config.REPORTS_STORE === undefined
      ? { looksAt: 'the folder of the reports', run: () => reportsFolderFindings(config) }
      : { looksAt: 'the bucket of the reports', run: () => reportsBucketFindings(config) },
    {
      looksAt: 'what SmartRecruiters lets companies’ credentials do',
      after: databaseOf('results'),
      run: () => glance(look, scopeFindings),
    },
  ];
}
