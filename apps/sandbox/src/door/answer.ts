import { HttpException } from '@nestjs/common';
import type { Fault } from '../fault-rules/fault.js';
import type { Call } from './caller.js';

/** What goes back to the caller. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  fault: Fault | null;
}

/** Turns what an operation threw into an answer in SmartRecruiters' own words. */
export function refused(error: unknown): Answer {
  if (!(error instanceof HttpException))
    return { status: 500, headers: {}, body: { errors: [{ code: 'INTERNAL_ERROR' }] }, fault: null };
  const body = error.getResponse();
  const theirs = typeof body === 'object' && ('errors' in body || 'error_description' in body);
  const code = error.getStatus() === 404 ? 'NOT_FOUND' : 'REFUSED';
  const plain = { errors: [{ code, message: error.message }] };
  return { status: error.getStatus(), headers: {}, body: theirs ? body : plain, fault: null };
}

/** Gives the one documented status of success. */
export function successStatus(call: Call): number {
  const statuses = Object.keys(call.operation.definition.responses);
  return Number(statuses.find((status) => status.startsWith('2')) ?? 200);
}

/** Tells whether the call is for a token, whose errors look different. */
export function isTokenCall(call: Call): boolean {
  return call.operation.id === 'srGetToken';
}
