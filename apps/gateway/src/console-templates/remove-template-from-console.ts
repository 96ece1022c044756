import { Optional, Text } from '@assay/contracts';
import { removeTemplate } from '@assay/contracts/notification';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { InputPipe } from '../edge/input.pipe.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { templateIdPipe } from '../v1-templates/template-id.pipe.js';
import { templatePath } from './template-part.js';

/** What the form sends: the version that the template was read in. */
export class TemplateRemovalForm {
  @Text(64) form: string;
  @Optional() @Text(40) version?: string;
}

@Controller('console/accounts/:accountId/templates/:templateId/removal')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class RemoveTemplateFromConsole {
  constructor(private readonly bus: Bus) {}

  /** What names the template is sent in our words again, unless somebody changed it since. */
  @Post()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('templateId', templateIdPipe) templateId: string,
    @Body(new InputPipe(TemplateRemovalForm)) { version = 'not said' }: TemplateRemovalForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const named = { accountId, templateId };
    await actInConsole(reply, { visit, back: templatePath(named) }, async () => {
      await this.bus.ask(removeTemplate, { ...named, ifVersion: [version] });
      return 'unwritten';
    });
  }
}
