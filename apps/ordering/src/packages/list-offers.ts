import { listOffers, type ListOffersRequest, type OfferList, Problem } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { AskConnection } from '../connections/ask-connection.js';
import { Connections } from '../connections/connections.repository.js';
import { Packages } from './packages.repository.js';

/** The packages that a connected company may order for a job, in the vendor's order. */
@Controller()
export class ListOffers {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly connection: AskConnection,
    private readonly packages: Packages,
  ) {}

  @Answers(listOffers)
  async run({ companyId, accountId, location }: ListOffersRequest): Promise<OfferList> {
    const { known, packages } = await this.database.read(async (tx) => ({
      known: await this.connections.find(tx, companyId),
      packages: await this.packages.list(tx, accountId),
    }));
    if (!known || known.refusal(accountId)) await this.refuse(companyId, accountId);
    return {
      packages: packages
        .filter((offered) => offered.hiddenFrom(location) === undefined)
        .map((offered) => offered.offer()),
    };
  }

  /** Throws unless consent says that the events are only late. */
  private async refuse(companyId: string, accountId: string): Promise<void> {
    const told = await this.connection.run(companyId);
    const refusal = told instanceof Problem ? told : told.refusal(accountId);
    if (refusal) throw refusal;
  }
}
