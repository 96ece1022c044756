import type { FastifyRequest } from 'fastify';
import type { SeenRequest } from '../contract/check-exchange.js';
import type { Operation } from '../contract/twin.js';
import type { FaultPlace } from '../fault-rules/fault-matrix.js';

/** Whose token came with a call; the partner credential belongs to no company. */
export interface Caller {
  clientId: string;
  companyId: string | null;
  scopes: string[];
}

/** A request on its way through the door. */
export interface Call {
  operation: Operation;
  place: FaultPlace;
  seen: SeenRequest;
  caller: Caller | null;
}

/** A Fastify request once the door has seen it. */
export type SeenFastifyRequest = FastifyRequest & { call?: Call };

/** What an operation declares of itself. */
export interface Served {
  operationId: string;
  place: FaultPlace;
}

/** Under which name an operation's declaration is kept. */
export const servedKey = 'smartrecruiters:served';
