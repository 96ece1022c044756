import { Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
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
      async ({ accountId, accountName }, place) => {
        await requireOwnCompany(this.bus, accountId, companyId);
        return questionPage({
          title: `Disable SmartRecruiters for ${companyId}?`,
          from: { path: portalPath(place, { section: 'connections' }), text: 'Connections' },
          consequences: [
            `${companyId} can order nothing new from ${accountName}, from this moment on.`,
            'What is open is finished, and its results still go to SmartRecruiters.',
            'Then our credentials are destroyed. This cannot be undone: to go on, an admin of the company has to connect again in SmartRecruiters, with an API key from this page.',
          ],
          act: {
            path: '/portal/connection-end',
            fields: { ...place, companyId },
            text: `Disable for ${companyId}`,
          },
          back: {
            path: `${portalPath(place, { section: 'connections' })}#${companyAnchor(companyId)}`,
            text: 'Cancel, nothing changes',
          },
        });
      },
    );
  }
}
