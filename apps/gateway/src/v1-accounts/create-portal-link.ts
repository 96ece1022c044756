import { Problem } from '@assay/contracts';
import {
  createPortalLink,
  type PortalLink,
  PortalLinkBody,
  type PortalPermission,
  portalPermissions,
} from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass, type VendorScope } from '../vendor-tokens/vendor-pass.js';

// What the same takes by call.
const scopeOf: Readonly<Record<PortalPermission, VendorScope>> = {
  keys: 'keys',
  policy: 'write',
  connections: 'admin',
};

@Controller('v1/accounts/:accountId/portal-links')
@UseGuards(VendorGuard)
export class CreatePortalLink {
  constructor(private readonly bus: Bus) {}

  /** A short-lived address of the page on which an admin of the account manages the integration, as far as the token may that asks for it. */
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
    @Pass() pass: VendorPass,
  ): Promise<PortalLink> {
    return this.bus.ask(createPortalLink, { ...body, permissions: permitted(body, pass), accountId });
  }
}

// Else whoever may only make keys could end connections on the page.
function permitted({ permissions }: PortalLinkBody, { scopes }: VendorPass): PortalPermission[] {
  const missing = permissions?.map((wanted) => scopeOf[wanted]).find((scope) => !scopes.includes(scope));
  if (missing !== undefined) throw new Problem('scope-missing', { scope: missing });
  return permissions ?? portalPermissions.filter((one) => scopes.includes(scopeOf[one]));
}
