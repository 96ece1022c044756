import { createApiKey, listApiKeys, Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { OwnFormGuard } from '../consent/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { orFailure } from './portal-failure.js';
import { portalPath, PortalVisits } from './portal-visits.js';

/** What the form sends. */
export class SwitchOnForm {
  @Text(2000) token: string;
}

@Controller('portal/key')
@UseGuards(OwnFormGuard)
export class SwitchOn {
  constructor(
    private readonly bus: Bus,
    private readonly visits: PortalVisits,
    private readonly config: GatewayConfig,
  ) {}

  /** The account has a key from now on; pressing twice makes one. */
  @Post()
  async run(
    @Body(new InputPipe(SwitchOnForm)) form: SwitchOnForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token } = form;
    await orFailure({ reply, config: this.config, token }, async () => {
      const { accountId } = await this.visits.openFor(token, 'keys');
      const { items } = await this.bus.ask(listApiKeys, { accountId });
      if (items.every(({ revokedAt }) => revokedAt !== undefined))
        await this.bus.ask(createApiKey, { accountId, label: 'Made on the portal page' });
      await reply.redirect(portalPath(token), 303);
    });
  }
}
