import { Controller, Put } from '@nestjs/common';
import { isRecord, type JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { Sent, Serves } from '../door/call.js';
import { Refusal } from '../door/refusal.js';

const builtInNames = ['country-code', 'region-abbr', 'city', 'address', 'postal-code', 'remote'];

/** Replaces the partner's one configuration for all companies. */
@Controller('assessment-api/v202010')
export class SaveConfiguration {
  constructor(private readonly world: World) {}

  @Put('partner/configuration')
  @Serves('savePartnerConfig', 'configuration')
  run(@Sent() body: JsonObject): JsonObject {
    const fields = Array.isArray(body.fields) ? body.fields.filter(isRecord) : [];
    const ids = fields.map((field) => String(field.id));
    const taken = ids.find((id, index) => builtInNames.includes(id) || ids.indexOf(id) !== index);
    if (taken) throw new Refusal(400, 'INVALID_FIELD', `The field id ${taken} is built in or given twice`);
    this.world.state.configuration = body;
    this.world.changed();
    return body;
  }
}
