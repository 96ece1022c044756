import { Text } from '@assay/contracts';
import { checkConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OwnFormGuard } from '../page-door/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { requireOwnCompany } from './own-company.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';

/** What the form sends. */
export class CheckCompanyForm extends PortalForm {
  @Text(128) companyId: string;
}

@Controller('portal/connection-check')
@UseGuards(OwnFormGuard)
export class CheckCompany {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** Asks SmartRecruiters now and shows what it said. */
  @Post()
  async run(
    @Body(new InputPipe(CheckCompanyForm)) form: CheckCompanyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { companyId: about } = form;
    const asked = { form, permission: 'connections', done: 'checked', about } as const;
    await this.actions.run(reply, asked, async (accountId) => {
      await requireOwnCompany(this.bus, accountId, form.companyId);
      await this.bus.ask(
        checkConnection,
        { companyId: form.companyId },
        { timeoutMs: 20_000, watched: true },
      );
    });
  }
}
