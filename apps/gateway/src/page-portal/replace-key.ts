import { Problem, Text } from '@assay/contracts';
import { reissueApiKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { OwnFormGuard } from '../page-door/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';

/** What the form sends. */
export class ReplaceKeyForm extends PortalForm {
  @Text(64) keyId: string;
}

@Controller('portal/key-replacement')
@UseGuards(OwnFormGuard)
export class ReplaceKey {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** Another key instead of this one; connected companies stay connected. */
  @Post()
  async run(
    @Body(new InputPipe(ReplaceKeyForm)) form: ReplaceKeyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { form, permission: 'keys', done: 'replaced' } as const;
    await this.actions.run(reply, asked, async (accountId) => {
      const { keyId } = form;
      if (!isUUID(keyId)) throw new Problem('api-key-not-found', { keyId });
      await this.bus.ask(reissueApiKey, { accountId, keyId });
    });
  }
}
