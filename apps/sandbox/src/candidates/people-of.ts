import { Refusal } from '../door/refusal.js';
import type { Caller } from '../door/caller.js';
import type { Candidate, Company } from '../state/world-state.js';
import type { World } from '../state/world.js';

/** Gives the caller's own company. */
export function companyOf(world: World, caller: Caller): Company {
  const company = world.state.companies[caller.companyId ?? ''];
  if (!company) throw new Refusal(403, 'PERMISSION_DENIED', 'The credential belongs to no company');
  return company;
}

/** Gives a person of the caller's company, or refuses as documented for the operation. */
export function personOf(
  company: Company,
  id: string,
  [status, code]: readonly [number, string] = [403, 'PERMISSION_DENIED'],
): Candidate {
  const person = company.candidates.find((one) => one.id === id);
  if (!person) throw new Refusal(status, code, 'No access to this candidate');
  return person;
}

/** E-mail and last name together are unique in a company. */
export function refuseTwin(company: Company, person: Pick<Candidate, 'id' | 'email' | 'lastName'>): void {
  const key = (one: Pick<Candidate, 'email' | 'lastName'>): string =>
    `${one.email} ${one.lastName}`.trim().toLowerCase();
  const twin = company.candidates.find((one) => one.id !== person.id && key(one) === key(person));
  if (twin)
    throw new Refusal(409, 'CANDIDATE_DATA_CONFLICT', 'Another candidate has this e-mail and last name');
}
