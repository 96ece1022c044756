import {
  applyDecorators,
  createParamDecorator,
  SetMetadata,
  UseInterceptors,
  type ExecutionContext,
} from '@nestjs/common';
import type { FaultPlace } from '../fault-rules/fault-matrix.js';
import type { JsonObject } from '../state/json.js';
import { servedKey, type Call, type Caller, type SeenFastifyRequest, type Served } from './caller.js';
import { Door } from './door.js';

/** Serves an operation of the contract behind the door: authenticated, limited, validated and recorded. */
export function Serves(operationId: string, place: FaultPlace): MethodDecorator {
  return applyDecorators(
    SetMetadata(servedKey, { operationId, place } satisfies Served),
    UseInterceptors(Door),
  );
}

/** Gives an operation its caller. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callOf(context).caller;
  if (!caller) throw new Error('This operation has no caller: it declares no security');
  return caller;
});

/** Gives an operation the body, already validated against the contract. */
export const Sent = createParamDecorator(
  (_: unknown, context: ExecutionContext): JsonObject => callOf(context).seen.body as JsonObject,
);

function callOf(context: ExecutionContext): Call {
  const { call } = context.switchToHttp().getRequest<SeenFastifyRequest>();
  if (!call) throw new Error('This operation does not stand behind the door');
  return call;
}
