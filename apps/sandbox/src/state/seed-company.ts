import { createHash } from 'node:crypto';
import type { Candidate, Company, Job } from './world-state.js';

/** What a company lets the partner do here, as SmartRecruiters grants it to an assessment partner. */
const defaultScopes = ['assessment_result_manage', 'jobs_read', 'candidates_read'];

const people = [
  ['Ola', 'Nowak', 'en'],
  ['Jonas', 'Berg', 'en'],
  ['Noor', 'Haddad', 'ar'],
  ['Inês', 'Duarte', 'en'],
] as const;

/** Makes a company with a few jobs and people; the same id always gets the same ones. */
export function seedCompany(companyId: string, name: string, now: string): Company {
  const jobs = seedJobs(companyId);
  const domain = `${
    companyId
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'company'
  }.example`;
  const candidates = people.map(([firstName, lastName, language], index): Candidate => ({
    id: stableUuid(companyId, `candidate-${index}`),
    firstName,
    lastName,
    email: `${plain(firstName)}.${plain(lastName)}@${domain}`,
    applicationLanguage: language,
    createdAt: now,
    jobIds: [jobs[index % jobs.length]?.id ?? ''],
    tags: [],
    notes: [],
  }));
  return {
    companyId,
    name,
    scopes: [...defaultScopes],
    consentedAt: null,
    integration: null,
    jobs,
    candidates,
  };
}

/** Gives the UUID that always belongs to this name inside this company. */
function stableUuid(companyId: string, name: string): string {
  const hex = createHash('sha256').update(`${companyId}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The application's id follows from the person and the job. */
export function applicationId(companyId: string, candidateId: string, jobId: string): string {
  return stableUuid(companyId, `application-${candidateId}-${jobId}`);
}

function seedJobs(companyId: string): Job[] {
  const job = (slug: string, rest: Omit<Job, 'id'>): Job => ({ id: stableUuid(companyId, slug), ...rest });
  return [
    job('job-backend', {
      title: 'Backend developer',
      countryCode: 'pl',
      regionAbbr: 'PM',
      city: 'Gdynia',
      postalCode: '81-001',
      remote: false,
      fields: {},
    }),
    job('job-sales', {
      title: 'Sales manager',
      countryCode: 'us',
      regionAbbr: 'CA',
      city: 'San Francisco',
      remote: false,
      fields: {},
    }),
    job('job-support', {
      title: 'Support specialist',
      countryCode: 'de',
      city: 'Berlin',
      remote: true,
      fields: {},
    }),
  ];
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
}
