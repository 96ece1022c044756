import { Injectable } from '@nestjs/common';
import type { FaultKind } from '../fault-rules/fault-matrix.js';
import { Faults } from '../faults/faults.js';
import { beforeAnswer } from '../faults/misbehave.js';
import { Swaps } from '../faults/swaps.js';
import { Seen } from '../seen/seen.js';
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
    private readonly seen: Seen,
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
    const send = () => this.send(company, call, fault?.kind, freshToken);
    const answers = await Promise.all(fault?.kind === 'duplicate' ? [send(), send()] : [send()]);
    turn.passed();
    return answers;
  }

  /** One call, with what SmartRecruiters heard of its answer. */
  private async send(
    company: Company,
    call: Omit<PartnerCall, 'companyId'>,
    fault: FaultKind | undefined,
    freshToken: boolean,
  ): Promise<PartnerAnswer> {
    const number = this.seen.nextCall();
    this.seen.note('order-begun', { call: number, company: company.companyId, json: call.json });
    const given = await this.partner.call(company, fault ? { ...call, fault } : call, { freshToken });
    const answer = fault === 'drop-answer' ? lost : given;
    this.seen.note('order-answered', { call: number, status: answer.status, body: answer.body });
    return answer;
  }
}
