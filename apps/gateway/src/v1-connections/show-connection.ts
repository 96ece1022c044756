import { type ConnectionStory, showConnectionStory } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { seenConnection } from './seen-connection.js';

@Controller('v1/connections/:companyId')
@UseGuards(VendorGuard)
export class ShowConnection {
  constructor(private readonly bus: Bus) {}

  /** One connection, with when it began to fail and worked again, and why. */
  @Get()
  @Needs('read')
  @Documented({ contract: showConnectionStory, tag: 'Connections', id: 'showConnection' })
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Pass() pass: VendorPass,
  ): Promise<ConnectionStory> {
    return seenConnection(await this.bus.ask(showConnectionStory, { companyId }), pass);
  }
}
