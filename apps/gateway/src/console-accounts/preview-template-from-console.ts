import { PreviewedLetter } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { gatherTemplatePreview } from '../v1-templates/gather-template-preview.js';
import { templateIdPipe } from '../v1-templates/template-id.pipe.js';

@Controller('console/accounts/:accountId/templates/:templateId/preview')
@UseGuards(ConsoleGuard)
export class PreviewTemplateFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** One mail of a template as an invented candidate would read it; nothing on it runs, and nothing is sent. */
  @Get()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Query(new InputPipe(PreviewedLetter)) { letter }: PreviewedLetter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = { accountId, templateId, letter };
    const { brand, preview } = await gatherTemplatePreview(this.bus, this.brands, asked);
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return preview.html;
  }
}
