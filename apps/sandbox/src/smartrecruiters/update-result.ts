import { Clock } from '@assay/runtime';
import { Controller, Param, Patch } from '@nestjs/common';
import { isRecord, type JsonObject } from '../state/json.js';
import { Seen } from '../seen/seen.js';
import { World } from '../state/world.js';
import { Sent, Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { mergePatch } from './merge-patch.js';
import { orderOf } from './order-of.js';
import { Refusal } from '../door/refusal.js';
import { resultFault, statusWarning } from './result-rules.js';

/** Merges what the partner reports into the result of one order. */
@Controller('assessment-api/v202010')
export class UpdateResult {
  constructor(
    private readonly world: World,
    private readonly clock: Clock,
    private readonly seen: Seen,
  ) {}

  @Patch('orders/:orderId/results')
  @Serves('packageResultUpdate', 'results')
  run(@Param('orderId') orderId: string, @Who() caller: Caller, @Sent() patch: JsonObject): JsonObject {
    const order = orderOf(this.world.state, orderId, caller);
    const result = mergePatch(order.result, patch);
    const wrong = resultFault(result);
    if (wrong || !isRecord(result))
      throw new Refusal(400, 'INVALID_RESULT', wrong ?? 'The result is not an object');
    const warning = statusWarning(order.result.status, result.status);
    if (warning) order.warnings.push(warning);
    order.result = result;
    order.history.push({ at: this.clock.now().toISOString(), body: patch });
    this.seen.note('told', { company: order.companyId, order: order.orderId, body: patch });
    this.world.changed();
    return result;
  }
}
