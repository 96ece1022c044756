import { PreviewedLanguage } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { mailPolicy } from '../page-door/mail-policy.js';
import { gatherBrandPreview } from '../brand-previews/gather-brand-preview.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';

@Controller('console/accounts/:accountId/brand-preview')
@UseGuards(ConsoleGuard)
export class PreviewBrandFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** What a candidate of this account sees: the page and the mail; nothing on it runs. */
  @Get()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query(new InputPipe(PreviewedLanguage)) { language = 'en' }: PreviewedLanguage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { brand, page } = await gatherBrandPreview(this.bus, this.config.PUBLIC_URL, {
      accountId,
      language,
    });
    reply.header('content-security-policy', mailPolicy(brand)).type('text/html; charset=utf-8');
    return page;
  }
}
