import { Controller, Get } from '@nestjs/common';
import type { JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { Serves } from '../door/call.js';
import { Refusal } from '../door/refusal.js';

/** Shows the partner its saved configuration. */
@Controller('assessment-api/v202010')
export class ShowConfiguration {
  constructor(private readonly world: World) {}

  @Get('partner/configuration')
  @Serves('getPartnerConfig', 'configuration')
  run(): JsonObject {
    const { configuration } = this.world.state;
    if (!configuration) throw new Refusal(404, 'CONFIGURATION_NOT_FOUND', 'No configuration was saved yet');
    return configuration;
  }
}
