import { showTemplate, type Template, templateVersion } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Documented } from '../v1-door/documented.js';
import { tag } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { templateIdPipe } from './template-id.pipe.js';

@Controller('v1/accounts/:accountId/templates/:templateId')
@UseGuards(VendorGuard)
export class ShowTemplate {
  constructor(private readonly bus: Bus) {}

  /** The account's own words, as they were saved. */
  @Get()
  @Needs('read')
  @Documented({ contract: showTemplate, tag: 'Templates', versioned: true, problems: ['invalid-input'] })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Template> {
    const saved = await this.bus.ask(showTemplate, { accountId, templateId });
    tag(reply, templateVersion(saved));
    return saved;
  }
}
