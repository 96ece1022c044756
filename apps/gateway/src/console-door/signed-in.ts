import { Problem } from '@assay/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type ConsolePermission, type ConsolePerson, may, trailName } from './console-person.js';
import { formTokenOf } from './console-sessions.js';

/** Whose requests these are, as the guard found them. */
export const signedIn = new WeakMap<FastifyRequest, { person: ConsolePerson; sessionId: string }>();

/** Whoever is signed in, for one request. */
export interface ConsoleVisit extends ConsolePerson {
  /** What every form of theirs carries. */
  readonly formToken: string;
  /** Who they are in timelines and the audit trail. */
  readonly by: string;
  may(permission: ConsolePermission): boolean;
}

/** Gives an operation of the console who asks for it. */
export const Visit = createParamDecorator((_: unknown, context: ExecutionContext): ConsoleVisit => {
  const found = signedIn.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!found) throw new Problem('console-signed-out');
  const { person, sessionId } = found;
  return {
    ...person,
    formToken: formTokenOf(sessionId),
    by: trailName(person),
    may: (permission) => may(person, permission),
  };
});
