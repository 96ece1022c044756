import { Optional, savePolicy, showPolicy, Text } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OwnFormGuard } from '../consent/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { PortalActions } from './portal-actions.js';

/** What the form sends. */
export class SwitchPolicyForm {
  @Text(2000) token: string;
  @Optional() @Text(2) notes?: string;
  @Optional() @Text(2) people?: string;
  @Optional() @Text(2) flagsGate?: string;
}

@Controller('portal/policy')
@UseGuards(OwnFormGuard)
export class SwitchPolicy {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** The switches of the page decide from now on; everything else the account said stays. */
  @Post()
  async run(
    @Body(new InputPipe(SwitchPolicyForm)) form: SwitchPolicyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.actions.run(reply, { token: form.token, permission: 'policy' }, async (accountId) => {
      const policy = await this.bus.ask(showPolicy, { accountId });
      await this.bus.ask(savePolicy, {
        ...policy,
        notes: form.notes === 'on',
        people: { ...policy.people, createAndUpdate: form.people === 'on' },
        flagsGate: form.flagsGate === 'on',
      });
    });
  }
}
