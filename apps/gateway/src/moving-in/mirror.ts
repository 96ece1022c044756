import { parse } from 'node:querystring';
import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import { listOffers, showOffer } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { statusFor } from '../answers/problem.filter.js';
import { invalidInput } from '../edge/check-input.js';
import { jobFields } from '../job-query/job-fields-query.js';
import { readLocation } from '../job-query/job-location-query.js';
import type { Answered } from './differences.js';
import type { RecordedCall } from './mirror-shapes.js';

/** What Assay would answer SmartRecruiters, found without any trace of the question. */
@Injectable()
export class Mirror {
  constructor(private readonly bus: Bus) {}

  /** The answer to a call for a connected company; the problem `company-not-connected` for any other. */
  async answer(companyId: string, recorded: RecordedCall): Promise<Answered> {
    const { accountId, connectionId } = await this.bus.ask(showConnection, { companyId });
    try {
      return await this.read({ companyId, accountId, connectionId }, recorded);
    } catch (error) {
      if (!(error instanceof Problem) || error.retry === 'later' || error.code === 'invalid-input')
        throw error;
      return { status: statusFor(error.code, 'smartrecruiters') };
    }
  }

  private async read(
    holder: { companyId: string; accountId: string; connectionId: string },
    { call, query = '', packageId }: RecordedCall,
  ): Promise<Answered> {
    if (call === 'show-package') {
      if (packageId === undefined) throw invalidInput([{ pointer: '/packageId', message: 'is missing' }]);
      return { status: 200, body: await this.bus.ask(showOffer, { ...holder, packageId }) };
    }
    const said = { ...parse(query) };
    const job = { location: readLocation(said), fields: jobFields(said) };
    const { packages } = await this.bus.ask(listOffers, { ...holder, ...job, unseen: true });
    return packages.length > 0 ? { status: 200, body: packages } : { status: 204 };
  }
}
