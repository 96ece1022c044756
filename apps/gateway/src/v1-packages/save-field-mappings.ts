import { type FieldMappings, FieldMappingsBody, saveFieldMappings } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { refuseUnknownTemplates } from '../v1-templates/refuse-unknown-templates.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/field-mappings')
@UseGuards(VendorGuard)
export class SaveFieldMappings {
  constructor(private readonly bus: Bus) {}

  /** The values of the declared fields select exactly this from now on. */
  @Put()
  @Needs('write')
  @Documented({ contract: saveFieldMappings, tag: 'Fields' })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(FieldMappingsBody)) body: FieldMappingsBody,
  ): Promise<FieldMappings> {
    const places = body.mappings.flatMap(({ values }, field) =>
      values.map(({ templateId }, value) => ({
        pointer: `/mappings/${field}/values/${value}/templateId`,
        templateId,
      })),
    );
    await refuseUnknownTemplates(this.bus, accountId, places);
    return this.bus.ask(saveFieldMappings, { ...body, accountId });
  }
}
