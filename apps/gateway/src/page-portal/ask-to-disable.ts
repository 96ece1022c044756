import { Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { companyAnchor, portalPath } from '../portal-markup/portal-path.js';
import { requireOwnCompany } from './own-company.js';
import { PortalActions } from './portal-actions.js';
import { questionPage } from '../portal-markup/question-page.js';

/** What the form sends. */
export class AskToDisableForm {
  @Text(2000) token: string;
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
    @Query(new InputPipe(AskToDisableForm)) { token, companyId }: AskToDisableForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.actions.ask(
      reply,
      { token, permission: 'connections' },
      async ({ accountId, accountName }) => {
        await requireOwnCompany(this.bus, accountId, companyId);
        return questionPage({
          title: `Disable SmartRecruiters for ${companyId}?`,
          consequences: [
            `${companyId} can order nothing new from ${accountName}, from this moment on.`,
            'What is open is finished, and its results still go to SmartRecruiters.',
            'Then our credentials are destroyed. This cannot be undone: to go on, an admin of the company has to connect again in SmartRecruiters, with an API key from this page.',
          ],
          act: {
            path: '/portal/connection-end',
            fields: { token, companyId },
            text: `Disable for ${companyId}`,
          },
          back: { path: `${portalPath(token)}#${companyAnchor(companyId)}`, text: 'Cancel, nothing changes' },
        });
      },
    );
  }
}
