import type { JsonObject } from '../state/json.js';
import type { Candidate, Company } from '../state/world-state.js';

/** A person as SmartRecruiters shows one. */
export function candidateDetails(company: Company, person: Candidate): JsonObject {
  const [first, ...others] = person.jobIds.map((jobId) => ({
    status: 'IN_REVIEW',
    job: { id: jobId, title: company.jobs.find((job) => job.id === jobId)?.title },
  }));
  return {
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    tags: person.tags,
    createdOn: person.createdAt,
    updatedOn: person.createdAt,
    primaryAssignment: first,
    secondaryAssignments: others,
  };
}
