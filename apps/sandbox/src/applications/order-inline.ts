import { Injectable } from '@nestjs/common';
import { OrderCalls } from '../partner/order-calls.js';
import { PartnerAccess } from '../partner/partner-access.js';
import type { PartnerAnswer } from '../partner/partner-client.js';
import { Companies } from '../state/companies.js';
import { isRecord } from '../state/json.js';
import { PublicAddress } from '../state/public-address.js';
import type { Application } from '../state/world-state.js';
import { World } from '../state/world.js';
import { Applications } from './applications.js';

/** How the call is made when it is not the usual one. */
export interface InlineWish {
  repeat?: number;
  /** Names another address to return to. */
  completedUrl?: string;
}

/** Orders the package with which an application ends from the partner, and learns where the candidate is to be sent. */
@Injectable()
export class OrderInline {
  constructor(
    private readonly partner: PartnerAccess,
    private readonly calls: OrderCalls,
    private readonly applications: Applications,
    private readonly companies: Companies,
    private readonly world: World,
    private readonly address: PublicAddress,
  ) {}

  async run(application: Application, wish: InlineWish = {}): Promise<PartnerAnswer[]> {
    const company = this.companies.get(application.companyId);
    const call = {
      operationId: 'orderInlinePackage',
      url: this.partner.address('inlineAssessmentPackageOrderUrl'),
      json: this.body(application, wish.completedUrl),
    };
    const answers = await this.calls.run(company, call, { repeat: wish.repeat });
    const [answer] = answers;
    if (answer) application.answer = { status: answer.status, body: answer.body };
    application.assessmentUrl = answers.flatMap(urlIn)[0] ?? application.assessmentUrl;
    this.world.changed();
    return answers;
  }

  private body(application: Application, completedUrl?: string): Record<string, unknown> {
    const { companyId, jobId, orderId, packageId, candidate } = application;
    const { fields } = this.companies.job(this.companies.get(companyId), jobId);
    return {
      resultCallbackURL: this.address.of(`/assessment-api/v202010/orders/${orderId}/results`),
      candidate,
      job: { id: jobId },
      assessmentPackageId: packageId,
      jobId,
      companyId,
      completedAssessmentCallbackUrl: completedUrl ?? this.applications.completedUrl(application),
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
    };
  }
}

function urlIn({ status, body }: PartnerAnswer): string[] {
  const url = status === 200 && isRecord(body) ? (body.url ?? body.assessmentPackageURL) : undefined;
  return typeof url === 'string' && /^https?:/i.test(url) ? [url] : [];
}
