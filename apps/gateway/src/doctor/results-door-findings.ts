import { causeIn, type Finding, found, lookAtAddress } from '@assay/runtime';
import type { GatewayConfig } from '../app.config.js';

/** Knocks at the door by which reports go to results, with a link that leads to none. */
export async function resultsDoorFindings({
  RESULTS_URL,
  REPORTS_TOKEN,
}: Pick<GatewayConfig, 'RESULTS_URL' | 'REPORTS_TOKEN'>): Promise<Finding[]> {
  try {
    const { status } = await lookAtAddress(`${RESULTS_URL}/report-links/doctor`, {
      authorization: `Bearer ${REPORTS_TOKEN}`,
    });
    return status === 401 ? [found('results-refuses-token', RESULTS_URL)] : [];
  } catch (error) {
    return [found('results-unreachable', `${RESULTS_URL}: ${causeIn(error)}`)];
  }
}
