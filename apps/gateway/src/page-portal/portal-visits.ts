import { Problem } from '@assay/contracts';
import { openPortal, type PortalVisit } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';

/** Says whom a portal token lets in; every action asks anew. */
@Injectable()
export class PortalVisits {
  constructor(private readonly bus: Bus) {}

  async open(token: unknown): Promise<PortalVisit> {
    if (typeof token !== 'string' || token === '' || token.length > 2000)
      throw new Problem('portal-link-expired');
    return this.bus.ask(openPortal, { token });
  }
}
