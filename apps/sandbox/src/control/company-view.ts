import type { Company } from '../state/world-state.js';

/** A company as the control API shows it: no credential, its jobs and people in full. */
export function companyView(company: Company): object {
  const { companyId, name, scopes, consentedAt, integration, jobs, candidates } = company;
  return {
    companyId,
    name,
    status: integration ? 'Active' : 'Not connected',
    connectedAt: integration?.connectedAt ?? null,
    consentedAt,
    scopes,
    jobs,
    candidates,
  };
}
