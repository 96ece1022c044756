import { ensureApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OwnFormGuard } from '../page-door/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { madeOnPortal } from '../portal-markup/keys-part.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';

@Controller('portal/key')
@UseGuards(OwnFormGuard)
export class SwitchOn {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** The account has a key from now on; pressing twice makes one key. */
  @Post()
  async run(@Body(new InputPipe(PortalForm)) form: PortalForm, @Res() reply: FastifyReply): Promise<void> {
    const asked = { form, permission: 'keys', done: 'switched-on' } as const;
    await this.actions.run(reply, asked, async (accountId) => {
      await this.bus.ask(ensureApiKey, { accountId, label: madeOnPortal });
    });
  }
}
