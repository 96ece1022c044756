import type { Violation } from '../contract/check-exchange.js';
import { isTokenCall } from './answer.js';
import type { Call } from './caller.js';
import { Refusal, TokenRefusal } from './refusal.js';

/** Lets a call pass, or refuses it: first the token, then its scopes, the content type and the shape. */
export function admit(call: Call, violations: readonly Violation[]): void {
  const text = violations.map((violation) => violation.message).join('; ');
  if (isTokenCall(call)) {
    if (text) throw new TokenRefusal(400, 'invalid_request', text);
    return;
  }
  admitCaller(call);
  const types = Object.keys(call.operation.definition.requestBody?.content ?? {});
  if (types.length > 0 && !types.includes(call.seen.contentType ?? ''))
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', `Send ${types.join(' or ')}`);
  if (text) throw new Refusal(400, 'INVALID_REQUEST', text);
}

function admitCaller({ operation, caller }: Call): void {
  if (operation.scopes.length === 0) return;
  if (!caller) throw new Refusal(401, 'NOT_AUTHORIZED', 'The bearer token is missing, foreign or expired');
  const missing = operation.scopes.filter((scope) => !caller.scopes.includes(scope));
  if (missing.length === 0) return;
  // some reads document only a 401
  const status = operation.definition.responses['403'] ? 403 : 401;
  throw new Refusal(status, 'MISSING_SCOPE', `The token lacks ${missing.join(', ')}`);
}
