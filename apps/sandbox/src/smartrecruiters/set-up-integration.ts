import { Clock } from '@assay/runtime';
import { Controller, Param, Post } from '@nestjs/common';
import type { JsonObject } from '../state/json.js';
import type { Credential } from '../state/world-state.js';
import { World } from '../state/world.js';
import { Sent, Serves } from '../door/call.js';
import { grantAccess } from './grant-access.js';
import { Refusal } from '../door/refusal.js';

/** Exchanges credentials for a company that consented: takes the partner's, grants one of SmartRecruiters'. */
@Controller('assessment-api/v202010')
export class SetUpIntegration {
  constructor(
    private readonly world: World,
    private readonly clock: Clock,
  ) {}

  @Post('integration/company/:companyId')
  @Serves('setUpIntegration', 'exchange')
  run(@Param('companyId') companyId: string, @Sent() body: JsonObject): Credential {
    const { state } = this.world;
    if (!state.configuration)
      throw new Refusal(404, 'CONFIGURATION_NOT_FOUND', 'Save the partner configuration first');
    const company = state.companies[companyId];
    if (!company?.consentedAt)
      throw new Refusal(403, 'NO_CONSENT', 'The company has not consented to this partner');
    if (company.integration)
      throw new Refusal(409, 'ALREADY_INTEGRATED', 'The company is already integrated');
    return grantAccess(this.world, company, {
      issued: { clientId: String(body.clientId), clientSecret: String(body.clientSecret) },
      now: this.clock.now().toISOString(),
    });
  }
}
