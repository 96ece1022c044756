import { checkConnection, Problem, showConnection, Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { OwnFormGuard } from '../consent/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { orFailure } from './portal-failure.js';
import { portalPath, PortalVisits } from './portal-visits.js';

/** What the form sends. */
export class CheckCompanyForm {
  @Text(2000) token: string;
  @Text(128) companyId: string;
}

@Controller('portal/connection-check')
@UseGuards(OwnFormGuard)
export class CheckCompany {
  constructor(
    private readonly bus: Bus,
    private readonly visits: PortalVisits,
    private readonly config: GatewayConfig,
  ) {}

  /** Asks SmartRecruiters now and shows what it said. */
  @Post()
  async run(
    @Body(new InputPipe(CheckCompanyForm)) form: CheckCompanyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = form;
    await orFailure({ reply, config: this.config, token }, async () => {
      const { accountId } = await this.visits.openFor(token, 'connections');
      await this.own(accountId, form.companyId);
      await this.bus.ask(checkConnection, { companyId: form.companyId }, { timeoutMs: 20_000 });
      await reply.redirect(portalPath(token), 303);
    });
  }

  /** A company of another account is answered like one that is not connected. */
  private async own(accountId: string, companyId: string): Promise<void> {
    const connection = await this.bus.ask(showConnection, { companyId });
    if (connection.accountId !== accountId) throw new Problem('company-not-connected', { companyId });
  }
}
