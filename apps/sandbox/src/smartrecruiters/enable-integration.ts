import { Clock } from '@assay/runtime';
import { Controller, Headers, Post } from '@nestjs/common';
import { textOf } from '../contract/check-exchange.js';
import type { JsonObject } from '../state/json.js';
import type { Credential } from '../state/world-state.js';
import { World } from '../state/world.js';
import { Sent, Serves } from '../door/call.js';
import { Callers } from '../door/callers.js';
import { grantAccess } from './grant-access.js';
import { Refusal } from '../door/refusal.js';

/** The general partner flow's exchange; its body is not documented, so whatever names company and credential is taken. */
@Controller('apps-integrations/partner-api')
export class EnableIntegration {
  constructor(
    private readonly world: World,
    private readonly callers: Callers,
    private readonly clock: Clock,
  ) {}

  @Post('integrations')
  @Serves('enableGeneralIntegration', 'exchange')
  run(@Headers('authorization') authorization: string | undefined, @Sent() body: JsonObject): Credential {
    // No scope is documented, so the door lets everybody in: the partner's own token is asked for here.
    if (this.callers.byAuthorization(authorization)?.companyId !== null)
      throw new Refusal(401, 'NOT_AUTHORIZED', 'The token is not the partner’s');
    const company = this.world.state.companies[textOf(body, 'companyId') ?? ''];
    if (!company?.consentedAt)
      throw new Refusal(403, 'NO_CONSENT', 'The company has not consented to this partner');
    if (company.integration)
      throw new Refusal(409, 'ALREADY_INTEGRATED', 'The company is already integrated');
    const issued = {
      clientId: textOf(body, 'clientId') ?? '',
      clientSecret: textOf(body, 'clientSecret') ?? '',
    };
    return grantAccess(this.world, company, { issued, now: this.clock.now().toISOString() });
  }
}
