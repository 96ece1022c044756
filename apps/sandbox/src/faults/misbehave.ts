import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { FaultKind } from '../fault-rules/fault-matrix.js';
import type { Fault } from '../fault-rules/fault.js';

const defaultDelayMs = 3000;
const silent: readonly FaultKind[] = ['hang', 'drop', 'drop-answer'];

/** Waits, when the rule is a delay. */
export async function beforeAnswer(fault: Fault): Promise<void> {
  if (fault.kind === 'delay') await sleep(fault.ms ?? defaultDelayMs);
}

/** Gives the answer a rule wants instead of the true one; null when the call shall be served first. */
export function answerInstead(
  fault: Fault,
  tokenEndpoint = false,
): { status: number; headers: Record<string, string>; body: unknown } | null {
  if (fault.kind === 'html')
    return {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!doctype html><title>Please wait</title>',
    };
  if (fault.kind === 'drop' || fault.kind === 'hang') return { status: 0, headers: {}, body: undefined };
  if (!/^\d+$/.test(fault.kind)) return null;
  const status = Number(fault.kind);
  const body = tokenEndpoint
    ? {
        error: status === 401 ? 'invalid_client' : 'temporarily_unavailable',
        error_description: 'injected by the sandbox',
      }
    : { errors: [{ code: `INJECTED_${status}`, message: 'Injected by the sandbox' }] };
  return { status, headers: waitingFor(fault), body };
}

/** What an answer says of when to come again. */
function waitingFor({ kind, ms }: Fault): Record<string, string> {
  return {
    ...(kind === '429' && { 'x-ratelimit-remaining': '0' }),
    ...((kind === '429' || kind === '503') &&
      ms !== undefined && { 'retry-after': String(Math.ceil(ms / 1000)) }),
  };
}

/** Tells whether the caller hears nothing, whether or not it was served. */
export function isSilent(fault: Fault): boolean {
  return silent.includes(fault.kind);
}

/** Leaves the caller without an answer: hangs, or cuts the connection. */
export function neverAnswer(reply: FastifyReply, fault: Fault): Promise<never> {
  reply.hijack();
  if (fault.kind !== 'hang') reply.raw.socket?.destroy();
  return new Promise<never>(() => undefined);
}
