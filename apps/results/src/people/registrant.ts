import type { CandidateInput } from '@assay/smartrecruiters';
import type { StoredPerson } from './people.repository.js';

/** A person as registered, and whether the account lets us change people at SmartRecruiters. */
export interface Registrant extends CandidateInput {
  readonly jobId: string | undefined;
  readonly mayChange: boolean;
}

/** A candidate at SmartRecruiters with the first name they have there. */
export interface Candidate {
  readonly id: string;
  readonly firstName: string;
}

/** The registered names and address of a person. */
export function registrantOf(person: StoredPerson, mayChange: boolean): Registrant {
  const { first_name: firstName, last_name: lastName, email, job_id: jobId } = person;
  if (firstName === null || lastName === null || email === null)
    throw new Error('a registration is due for a person without a name');
  return { firstName, lastName, email, jobId: jobId ?? undefined, mayChange };
}
