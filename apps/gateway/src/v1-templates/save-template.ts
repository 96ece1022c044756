import { showAccount } from '@assay/contracts/consent';
import { saveTemplate, type Template, TemplateBody, templateVersion } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { templateIdPipe } from './template-id.pipe.js';

@Controller('v1/accounts/:accountId/templates/:templateId')
@UseGuards(VendorGuard)
export class SaveTemplate {
  constructor(private readonly bus: Bus) {}

  /** Packages that name the template are invited to in these words from now on; nothing in them is markup or runs. */
  @Put()
  @Needs('write')
  @Documented({ contract: saveTemplate, tag: 'Templates', versioned: true })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Body(new InputPipe(TemplateBody)) body: TemplateBody,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Template> {
    await this.bus.ask(showAccount, { accountId });
    const saved = await this.bus.ask(saveTemplate, { ...body, accountId, templateId, ...wanted });
    tag(reply, templateVersion(saved));
    return saved;
  }
}
