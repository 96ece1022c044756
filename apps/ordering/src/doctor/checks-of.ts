import { platformChecks } from '@assay/messaging';
import { databaseOf, glance, type Tx } from '@assay/persistence';
import type { Check, Finding } from '@assay/runtime';
import { migrations } from '../../migrations/index.js';
import { OrderingConfig } from '../app.config.js';
import { catalogueFindings } from './catalogue-findings.js';
import { engineFindings } from './engine-findings.js';

/** What ordering looks at for the doctor. */
export function checksOf(config: Readonly<OrderingConfig>): Check[] {
  const look = { databaseUrl: config.DATABASE_URL, app: 'ordering' };
  const inTables = (looksAt: string, read: (tx: Tx) => Promise<Finding[]>): Check => ({
    looksAt,
    after: databaseOf('ordering'),
    run: () => glance(look, read),
  });
  return [
    ...platformChecks({ app: 'ordering', cls: OrderingConfig, config, migrations }),
    inTables('what engines and receivers of webhooks answered last', engineFindings),
    inTables('packages and fields of the accounts', (tx) => catalogueFindings(tx, config)),
  ];
}
