import { Problem, type ReportAsker } from '@assay/contracts';
import { type NamedAccessRequest, showAccessRequest } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { AccessRequests } from './access-requests.repository.js';

@Controller()
export class ShowAccessRequest {
  constructor(
    private readonly database: Database,
    private readonly requests: AccessRequests,
  ) {}

  /** Who asked to see the report of an order, for whoever may tell the vendor. */
  @Answers(showAccessRequest)
  async run({ orderId, requestId }: NamedAccessRequest): Promise<ReportAsker> {
    const asker = await this.database.read((tx) => this.requests.find(tx, orderId, requestId));
    if (!asker) throw new Problem('report-link-not-found');
    return asker;
  }
}
