import { Controller, Get, Query } from '@nestjs/common';
import { isRecord, type JsonObject } from '../state/json.js';
import { applicationId } from '../state/seed-company.js';
import type { Company, Order } from '../state/world-state.js';
import { World } from '../state/world.js';
import { Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';

/** Lists the orders of one application, in the read model's own names. */
@Controller('assessment-api/v202107')
export class ListAssessmentOrders {
  constructor(private readonly world: World) {}

  @Get('assessment-orders')
  @Serves('listAssessmentOrders', 'read')
  run(@Query('applicationId') id: string, @Who() caller: Caller): JsonObject[] {
    const company = this.world.state.companies[caller.companyId ?? ''];
    if (!company?.integration)
      throw new Refusal(404, 'MISSING_COMPANY_INTEGRATION', 'The company is not integrated');
    if (!applications(company).includes(id))
      throw new Refusal(404, 'APPLICATION_NOT_FOUND', 'No such application');
    return Object.values(this.world.state.orders)
      .filter((order) => order.companyId === company.companyId && applicationOf(order) === id)
      .map(readModel);
  }
}

function applications(company: Company): string[] {
  return company.candidates.flatMap((person) =>
    person.jobIds.map((job) => applicationId(company.companyId, person.id, job)),
  );
}

function applicationOf(order: Order): string {
  return applicationId(order.companyId, order.candidateId, order.jobId);
}

function readModel(order: Order): JsonObject {
  const { name, score, assessmentResults, ...rest } = order.result;
  const parts = Array.isArray(assessmentResults) ? assessmentResults.filter(isRecord) : [];
  return {
    applicationId: applicationOf(order),
    orderId: order.orderId,
    assessmentPackageName: name ?? order.packageName,
    ...rest,
    ...scoreText(score),
    assessments: parts.map(({ name: assessmentName, score: partScore, ...part }) => ({
      ...part,
      ...(assessmentName === undefined ? {} : { assessmentName }),
      ...scoreText(partScore),
    })),
  };
}

function scoreText(score: unknown): { score?: string } {
  return isRecord(score) ? { score: String(score.raw) } : {};
}
