import { Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { fill, fillPlain } from '../page-languages/fill.js';
import { companyAnchor, portalPath } from '../portal-markup/portal-path.js';
import { requireOwnCompany } from './own-company.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';
import { questionPage } from '../portal-markup/question-page.js';

/** What the form sends. */
export class AskToDisableForm extends PortalForm {
  @Text(128) companyId: string;
}

@Controller('portal/connection-end')
export class AskToDisable {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** Says what ending a connection does and asks for it; looking ends nothing. */
  @Get()
  async run(
    @Query(new InputPipe(AskToDisableForm)) form: AskToDisableForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { companyId } = form;
    await this.actions.ask(
      reply,
      { form, permission: 'connections' },
      async ({ accountId, accountName }, place, texts) => {
        await requireOwnCompany(this.bus, accountId, companyId);
        const { question, sections } = texts;
        return questionPage({
          texts,
          title: fillPlain(question.disable, { companyId }),
          from: { path: portalPath(place, { section: 'connections' }), text: sections.connections },
          consequences: [
            fill(question.nothingNew, { companyId, accountName }),
            html`${question.finished}`,
            html`${question.destroyed}`,
          ],
          act: {
            path: '/portal/connection-end',
            fields: { ...place, companyId },
            text: fillPlain(question.actDisable, { companyId }),
          },
          back: `${portalPath(place, { section: 'connections' })}#${companyAnchor(companyId)}`,
        });
      },
    );
  }
}
