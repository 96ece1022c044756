import { Problem } from '@assay/contracts';
import { listOffers, type ListOffersRequest, type OfferList } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { AskConnection } from '../connections/ask-connection.js';
import { Connections } from '../connections/connections.repository.js';
import { FieldMappingsBook } from '../field-book/field-mappings.repository.js';
import { FieldObservations } from '../field-book/field-observations.repository.js';
import { Packages } from './packages.repository.js';
import { whyHidden } from './why-hidden.js';

/** The packages that a connected company may order for a job, in the vendor's order. */
@Controller()
export class ListOffers {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly connection: AskConnection,
    private readonly packages: Packages,
    private readonly mappings: FieldMappingsBook,
    private readonly observations: FieldObservations,
  ) {}

  @Answers(listOffers)
  async run(request: ListOffersRequest): Promise<OfferList> {
    const { companyId, accountId, location, fields } = request;
    const { known, packages, mappings } = await this.database.read(async (tx) => ({
      known: await this.connections.find(tx, companyId),
      packages: await this.packages.list(tx, accountId),
      mappings: await this.mappings.find(tx, accountId),
    }));
    if (!known || known.refusal(request)) await this.refuse(request);
    if (!request.unseen) await this.remember(accountId, fields);
    const job = { location, fields, mappings };
    const listed = packages.filter((offered) => whyHidden(offered, job) === undefined);
    return { packages: listed.map((offered) => offered.offer()) };
  }

  private async remember(accountId: string, fields: ListOffersRequest['fields']): Promise<void> {
    if (Object.keys(fields).length === 0) return;
    await this.database.alone((tx) => this.observations.remember(tx, accountId, fields));
  }

  /** Throws unless consent says that the events are only late. */
  private async refuse(request: ListOffersRequest): Promise<void> {
    const told = await this.connection.run(request.companyId);
    const refusal = told instanceof Problem ? told : told.refusal(request);
    if (refusal) throw refusal;
  }
}
