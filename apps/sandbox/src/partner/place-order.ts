import { randomUUID } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { PublicAddress } from '../state/public-address.js';
import type { Candidate, Company, Order } from '../state/world-state.js';
import { World } from '../state/world.js';
import { recruiter } from './list-packages.js';
import { OrderCalls } from './order-calls.js';
import { PartnerAccess } from './partner-access.js';
import type { PartnerAnswer } from './partner-client.js';

/** What is ordered, for whom, and how often the call is made at once. */
export interface OrderWish {
  company: Company;
  candidate: Candidate;
  jobId: string;
  packageId: string;
  packageName?: string;
  requester: boolean;
  orderId?: string;
  repeat?: number;
  /** Whose credential is used, when it shall be a wrong one. */
  credentialOf?: Company;
  /** Which company the body names, when it shall be a wrong one. */
  bodyCompanyId?: string;
  /** Asks for a token before each call. */
  freshToken?: boolean;
}

/** An order with what the partner answered to each of its calls. */
export interface Placed {
  order: Order;
  body: Record<string, unknown>;
  answers: PartnerAnswer[];
}

/** Orders a package for a person from the partner. */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly partner: PartnerAccess,
    private readonly world: World,
    private readonly calls: OrderCalls,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  async run(wish: OrderWish): Promise<Placed> {
    const orderId = (wish.orderId ?? randomUUID()).toLowerCase();
    const order = (this.world.state.orders[orderId] ??= this.newOrder(orderId, wish));
    this.world.changed();
    const body = this.body(orderId, wish);
    const call = {
      operationId: 'orderPackage',
      url: this.partner.address('packageOrderUrl'),
      json: body,
    };
    const freshToken = wish.freshToken ?? false;
    const answers = await this.calls.run(wish.credentialOf ?? wish.company, call, {
      repeat: wish.repeat,
      freshToken,
    });
    order.accepted ||= answers.some((answer) => answer.status === 202);
    const [first] = answers;
    order.answer ??= first ? { status: first.status, body: first.body } : null;
    this.world.changed();
    return { order, body, answers };
  }

  private newOrder(orderId: string, wish: OrderWish): Order {
    return {
      orderId,
      companyId: wish.company.companyId,
      candidateId: wish.candidate.id,
      jobId: wish.jobId,
      packageId: wish.packageId,
      packageName: wish.packageName ?? wish.packageId,
      autoTriggered: !wish.requester,
      placedAt: this.clock.now().toISOString(),
      accepted: false,
      answer: null,
      result: {},
      history: [],
      warnings: [],
    };
  }

  private body(orderId: string, wish: OrderWish): Record<string, unknown> {
    const { id, email, firstName, lastName, applicationLanguage } = wish.candidate;
    const fields = wish.company.jobs.find((job) => job.id === wish.jobId)?.fields ?? {};
    return {
      resultCallbackURL: this.address.of(`/assessment-api/v202010/orders/${orderId}/results`),
      candidate: { id, email, firstName, lastName, applicationLanguage },
      job: { id: wish.jobId },
      ...(wish.requester ? { requester: recruiter } : {}),
      assessmentPackageId: wish.packageId,
      jobId: wish.jobId,
      companyId: wish.bodyCompanyId ?? wish.company.companyId,
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
    };
  }
}
