import { ConfirmConnectionBody, confirmConnection, Connection } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class ConfirmConnection {
  constructor(private readonly bus: Bus) {}

  /** A held connection is active from now on, for the account that the company belongs to. */
  @Post(':companyId/confirm')
  @HttpCode(200)
  @Documented({
    id: 'confirmConnection',
    tag: 'Connections',
    summary: 'Say whose a company is that two accounts tried to connect; nothing has to be connected anew',
    answer: Connection,
    problems: [
      'invalid-input',
      'company-not-connected',
      'connection-not-held',
      'api-key-refused',
      'api-key-in-use',
    ],
  })
  run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Body(new InputPipe(ConfirmConnectionBody)) body: ConfirmConnectionBody,
  ): Promise<Connection> {
    return this.bus.ask(confirmConnection, { ...body, companyId });
  }
}
