import { randomUUID } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Injectable, NotFoundException } from '@nestjs/common';
import { seedCompany } from './seed-company.js';
import type { Candidate, Company, Job } from './world-state.js';
import { World } from './world.js';

/** What is known of a person when they are added. */
export interface NewCandidate {
  firstName: string;
  lastName: string;
  email: string;
  applicationLanguage?: string;
  jobId?: string;
}

/** The companies of SmartRecruiters with their jobs and people. */
@Injectable()
export class Companies {
  constructor(
    private readonly world: World,
    private readonly clock: Clock,
  ) {}

  /** Gives every company, in the order of their names. */
  all(): Company[] {
    return Object.values(this.world.state.companies).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Gives a company, or answers 404. */
  get(companyId: string): Company {
    const company = this.world.state.companies[companyId];
    if (!company) throw new NotFoundException(`There is no company ${companyId}`);
    return company;
  }

  /** Adds a company with seeded jobs and people, or gives the one that is there. */
  add(companyId: string, name: string): Company {
    const known = this.world.state.companies[companyId];
    if (known) return known;
    const company = seedCompany(companyId, name, this.clock.now().toISOString());
    this.world.state.companies[companyId] = company;
    this.world.changed();
    return company;
  }

  /** Adds a person who applied for a job of the company; its first job unless named. */
  addCandidate(company: Company, person: NewCandidate): Candidate {
    const candidate: Candidate = {
      id: randomUUID(),
      firstName: person.firstName,
      lastName: person.lastName,
      email: person.email,
      applicationLanguage: person.applicationLanguage ?? 'en',
      createdAt: this.clock.now().toISOString(),
      jobIds: [this.job(company, person.jobId ?? company.jobs[0]?.id).id],
      tags: [],
      notes: [],
    };
    company.candidates.push(candidate);
    this.world.changed();
    return candidate;
  }

  /** Adds many people who applied for a job at once, each with an address of their own. */
  addCandidates(company: Company, count: number, jobId?: string): Candidate[] {
    const first = company.candidates.length + 1;
    const domain = company.candidates[0]?.email.split('@')[1] ?? 'company.example';
    return Array.from({ length: count }, (_, index) =>
      this.addCandidate(company, {
        firstName: 'Candidate',
        lastName: `No. ${first + index}`,
        email: `candidate-${first + index}@${domain}`,
        ...(jobId ? { jobId } : {}),
      }),
    );
  }

  /** Names the package with which the application form of a job ends, or none. */
  setInlinePackage(job: Job, packageId: string | null): void {
    if (packageId) job.inlinePackageId = packageId;
    else delete job.inlinePackageId;
    this.world.changed();
  }

  /** Gives a person of the company, or answers 404. */
  candidate(company: Company, candidateId: string | undefined): Candidate {
    const candidate = company.candidates.find((one) => one.id === candidateId);
    if (!candidate) throw new NotFoundException(`${company.companyId} has no candidate ${candidateId}`);
    return candidate;
  }

  /** Gives a job of the company, or answers 404. */
  job(company: Company, jobId: string | undefined): Job {
    const job = company.jobs.find((one) => one.id === jobId);
    if (!job) throw new NotFoundException(`${company.companyId} has no job ${jobId}`);
    return job;
  }
}
