import { randomBytes } from 'node:crypto';
import type { Company, Credential } from '../state/world-state.js';
import type { World } from '../state/world.js';

/** Connects a company: keeps the partner's credential and grants one with the company's scopes. */
export function grantAccess(
  world: World,
  company: Company,
  { issued, now }: { issued: Credential; now: string },
): Credential {
  const granted = {
    clientId: `sr-${randomBytes(9).toString('hex')}`,
    clientSecret: randomBytes(24).toString('base64url'),
  };
  const { companyId, scopes } = company;
  world.state.granted[granted.clientId] = { ...granted, companyId, scopes: [...scopes] };
  company.integration = { connectedAt: now, grantedClientId: granted.clientId, issued };
  world.changed();
  return granted;
}
