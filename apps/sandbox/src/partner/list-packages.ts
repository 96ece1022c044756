import { Injectable } from '@nestjs/common';
import type { Company, Job } from '../state/world-state.js';
import { PartnerAccess } from './partner-access.js';
import type { PartnerAnswer } from './partner-client.js';

/** Who asks in the name of a company's recruiters. */
export const recruiter = { userId: '5f0000000000000000000001', email: 'recruiter@smartrecruiters.example' };

/** Asks the partner which packages may be ordered for a job, as a recruiter's browser makes SmartRecruiters do. */
@Injectable()
export class ListPackages {
  constructor(private readonly partner: PartnerAccess) {}

  run(company: Company, query: Record<string, string>): Promise<PartnerAnswer> {
    return this.partner.call(company, {
      operationId: 'listPackages',
      url: this.partner.address('assessmentPackageListUrl'),
      query,
      headers: { requester: JSON.stringify({ email: recruiter.email }) },
    });
  }
}

/** The location and the mapped fields of a job as the query of a package list; only what has a value. */
export function queryOf(job: Job): Record<string, string> {
  const query: Record<string, string | undefined> = {
    'country-code': job.countryCode,
    'region-abbr': job.regionAbbr,
    city: job.city,
    'postal-code': job.postalCode,
    remote: String(job.remote),
    ...job.fields,
  };
  return Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
