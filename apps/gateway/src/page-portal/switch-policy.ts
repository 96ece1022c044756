import { Optional, Text } from '@assay/contracts';
import { type PolicySwitches, switchPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OwnFormGuard } from '../page-door/own-form.guard.js';
import { InputPipe } from '../edge/input.pipe.js';
import { PortalActions } from './portal-actions.js';
import { PortalForm } from './portal-form.js';

/** What the form sends: the switches that are on now, and those that were on when the page was made. */
export class SwitchPolicyForm extends PortalForm {
  @Optional() @Text(2) notes?: string;
  @Optional() @Text(2) people?: string;
  @Optional() @Text(2) flagsGate?: string;
  @Optional() @Text(100) shown?: string;
}

@Controller('portal/policy')
@UseGuards(OwnFormGuard)
export class SwitchPolicy {
  constructor(
    private readonly bus: Bus,
    private readonly actions: PortalActions,
  ) {}

  /** The switches that were turned on the page decide from now on; everything else stays, whoever said it. */
  @Post()
  async run(
    @Body(new InputPipe(SwitchPolicyForm)) form: SwitchPolicyForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { form, permission: 'policy', done: 'saved' } as const;
    await this.actions.run(reply, asked, async (accountId) => {
      await this.bus.ask(switchPolicy, { accountId, ...turned(form) });
    });
  }
}

// A page that was open for a while must not turn back what somebody else turned meanwhile.
function turned({ notes, people, flagsGate, shown }: SwitchPolicyForm): PolicySwitches {
  const were = shown?.split(' ') ?? [];
  const differs = (name: string, value: string | undefined): boolean =>
    shown === undefined || were.includes(name) !== (value === 'on');
  return {
    ...(differs('notes', notes) ? { notes: notes === 'on' } : {}),
    ...(differs('people', people) ? { people: { createAndUpdate: people === 'on' } } : {}),
    ...(differs('flagsGate', flagsGate) ? { flagsGate: flagsGate === 'on' } : {}),
  };
}
