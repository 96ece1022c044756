import { platformChecks } from '@assay/messaging';
import { databaseOf } from '@assay/persistence';
import type { Check } from '@assay/runtime';
import { migrations } from '../../migrations/index.js';
import { ConsentConfig } from '../app.config.js';
import { companyFindings } from './company-findings.js';
import { partnerFindings } from './partner-findings.js';
import { publicAddressFindings } from './public-address-findings.js';
import { smartRecruitersClock } from './smartrecruiters-clock.js';

/** What consent looks at for the doctor: it is the app that may speak to the world, so it looks at that, too. */
export function checksOf(config: Readonly<ConsentConfig>): Check[] {
  return [
    ...platformChecks({ app: 'consent', cls: ConsentConfig, config, migrations }),
    { looksAt: 'the public address', run: () => publicAddressFindings(config) },
    {
      looksAt: 'the partner credential and what is registered with it',
      run: () => partnerFindings(config),
    },
    { looksAt: 'the clock of SmartRecruiters', run: () => smartRecruitersClock(config) },
    {
      looksAt: 'the credentials of the companies',
      after: databaseOf('consent'),
      run: () => companyFindings(config.DATABASE_URL),
    },
  ];
}
