import type { GatewayConfig } from '../app.config.js';

/** The origins to which the browser of a candidate may be sent back. */
export function returnOrigins(config: Readonly<GatewayConfig>): readonly string[] {
  return [...config.SMARTRECRUITERS_APP_ORIGINS, ...config.INLINE_RETURN_ORIGINS];
}
