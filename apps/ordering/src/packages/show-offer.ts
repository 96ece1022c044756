import { Problem } from '@assay/contracts';
import { type OfferedPackage, showOffer, type ShowOfferRequest } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { AskConnection } from '../connections/ask-connection.js';
import { Connections } from '../connections/connections.repository.js';
import { Packages } from './packages.repository.js';

/** One package of the company's account, archived or not, as long as the company is connected to that account. */
@Controller()
export class ShowOffer {
  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly connection: AskConnection,
    private readonly packages: Packages,
  ) {}

  @Answers(showOffer)
  async run(request: ShowOfferRequest): Promise<OfferedPackage> {
    const { companyId, accountId, packageId } = request;
    const { known, offered } = await this.database.read(async (tx) => ({
      known: await this.connections.find(tx, companyId),
      offered: await this.packages.find(tx, accountId, packageId),
    }));
    if (!known?.shows(request)) await this.refuse(request);
    if (!offered) throw new Problem('package-not-found', { packageId });
    return offered.offer();
  }

  private async refuse(request: ShowOfferRequest): Promise<void> {
    const { companyId, connectionId } = request;
    const told = await this.connection.run(companyId);
    if (told instanceof Problem) throw told;
    if (told.replaced(connectionId)) throw new Problem('unauthenticated');
    if (!told.shows(request)) throw new Problem('connection-draining', { companyId });
  }
}
