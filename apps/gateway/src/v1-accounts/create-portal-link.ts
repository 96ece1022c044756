import { createPortalLink, type PortalLink, PortalLinkBody } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/portal-links')
@UseGuards(VendorGuard)
export class CreatePortalLink {
  constructor(private readonly bus: Bus) {}

  /** A short-lived address of the page on which an admin of the account manages the integration. */
  @Post()
  @Needs('keys')
  @Documented({
    contract: createPortalLink,
    tag: 'Accounts',
    status: 201,
    optionalBody: PortalLinkBody,
    problems: ['invalid-input'],
  })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(PortalLinkBody, { empty: 'allowed' })) body: PortalLinkBody,
  ): Promise<PortalLink> {
    return this.bus.ask(createPortalLink, { ...body, accountId });
  }
}
