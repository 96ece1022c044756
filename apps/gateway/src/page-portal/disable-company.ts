import { Text } from '@assay/contracts';
import { disconnectCompany } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OwnFormGuard } from '../page-door/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { requireOwnCompany } from './own-company.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';

/** What the form sends. */
export class DisableCompanyForm extends PortalForm {
  @Text(128) companyId: string;
}

@Controller('portal/connection-end')
@UseGuards(OwnFormGuard)
export class DisableCompany {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** The company orders nothing new; what is open is finished. */
  @Post()
  async run(
    @Body(new InputPipe(DisableCompanyForm)) form: DisableCompanyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { companyId: about } = form;
    const asked = { form, permission: 'connections', done: 'ended', about } as const;
    await this.actions.run(reply, asked, async (accountId) => {
      await requireOwnCompany(this.bus, accountId, form.companyId);
      await this.bus.ask(disconnectCompany, { companyId: form.companyId, authenticated: true });
    });
  }
}
