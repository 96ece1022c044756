import { platformChecks } from '@assay/messaging';
import type { Check } from '@assay/runtime';
import { migrations } from '../../migrations/index.js';
import { GatewayConfig } from '../app.config.js';
import { proxyFindings } from './proxy-findings.js';
import { resultsDoorFindings } from './results-door-findings.js';

/** What the gateway looks at for the doctor. */
export function checksOf(config: Readonly<GatewayConfig>): Check[] {
  return [
    ...platformChecks({ app: 'gateway', cls: GatewayConfig, config, migrations }),
    { looksAt: 'the proxies in front of the gateway', run: async () => proxyFindings(config) },
    { looksAt: 'the private door of results', run: () => resultsDoorFindings(config) },
  ];
}
