import { type Finding, found } from '@assay/runtime';
import type { GatewayConfig } from '../app.config.js';

/** The gateway speaks no TLS: where the world uses https, somebody stands in between. */
export function proxyFindings({
  PUBLIC_URL,
  TRUSTED_PROXIES,
}: Pick<GatewayConfig, 'PUBLIC_URL' | 'TRUSTED_PROXIES'>): Finding[] {
  const isBehind = PUBLIC_URL.startsWith('https:') && TRUSTED_PROXIES === 0;
  return isBehind ? [found('proxies-not-counted', `TRUSTED_PROXIES=0 behind ${PUBLIC_URL}`)] : [];
}
