import { Injectable } from '@nestjs/common';
import { Faults } from '../faults/faults.js';
import { beforeAnswer } from '../faults/misbehave.js';
import { Swaps } from '../faults/swaps.js';
import type { Company } from '../state/world-state.js';
import { PartnerAccess } from './partner-access.js';
import type { PartnerAnswer, PartnerCall } from './partner-client.js';

const lost: PartnerAnswer = { status: 0, body: 'no answer: lost on its way', ms: 0 };

/** How an order call is made. */
export interface OrderCallOptions {
  repeat?: number | undefined;
  freshToken?: boolean;
}

/** Makes the calls that order something from the partner; they get lost, repeated, late and out of order on demand. */
@Injectable()
export class OrderCalls {
  constructor(
    private readonly partner: PartnerAccess,
    private readonly faults: Faults,
    private readonly swaps: Swaps,
  ) {}

  /** Makes equal calls at once and gives what SmartRecruiters heard, a lost call or answer with status 0. */
  async run(
    company: Company,
    call: Omit<PartnerCall, 'companyId'>,
    { repeat = 1, freshToken = false }: OrderCallOptions = {},
  ): Promise<PartnerAnswer[]> {
    const calls = Array.from({ length: repeat }, () => this.call(company, call, freshToken));
    return (await Promise.all(calls)).flat();
  }

  private async call(
    company: Company,
    call: Omit<PartnerCall, 'companyId'>,
    freshToken: boolean,
  ): Promise<PartnerAnswer[]> {
    const { companyId } = company;
    const fault = this.faults.strike('orders', { companyId });
    const turn = await this.swaps.turn(`orders ${companyId}`, fault);
    if (fault) await beforeAnswer(fault);
    if (fault?.kind === 'drop') return [lost];
    const send = () =>
      this.partner.call(company, fault ? { ...call, fault: fault.kind } : call, { freshToken });
    const answers = await Promise.all(fault?.kind === 'duplicate' ? [send(), send()] : [send()]);
    turn.passed();
    return fault?.kind === 'drop-answer' ? [lost] : answers;
  }
}
