import { Clock } from '@assay/runtime';
import { ConflictException, Injectable } from '@nestjs/common';
import {
  checkAnswer,
  checkRequest,
  mediaType,
  readBody,
  type SeenRequest,
} from '../contract/check-exchange.js';
import { Twin } from '../contract/twin.js';
import { noAnswer } from '../state/no-answer.js';
import { TrafficLog } from '../traffic/traffic-log.js';

const patienceMs = 30_000;

/** One call of SmartRecruiters to the partner. */
export interface PartnerCall {
  operationId: string;
  companyId: string;
  url: string;
  /** The path of the contract with its values, recorded instead of the real one, which may hold a secret. */
  recordedPath?: string;
  path?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  form?: Record<string, string>;
  json?: unknown;
  /** What befalls the call, for the record. */
  fault?: string;
}

/** What the partner answered; status 0 when it did not. */
export interface PartnerAnswer {
  status: number;
  body: unknown;
  ms: number;
}

/** Calls the partner's endpoints as SmartRecruiters does, and records both directions. */
@Injectable()
export class PartnerClient {
  constructor(
    private readonly twin: Twin,
    private readonly traffic: TrafficLog,
    private readonly clock: Clock,
  ) {}

  /** Makes one call; a partner that cannot be reached is an answer with status 0. */
  async call(call: PartnerCall): Promise<PartnerAnswer> {
    const operation = this.twin.operation(call.operationId);
    const url = absolute(call.url);
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
    const [contentType, text] = bodyText(call);
    const headers: Record<string, string> = { accept: 'application/json', ...call.headers };
    if (contentType) headers['content-type'] = contentType;
    const at = this.clock.now().toISOString();
    const startedAt = performance.now();
    const response = await send(url, { method: operation.method, headers, body: text });
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    const answerType = mediaType(response.headers['content-type']);
    const body = readBody(answerType, Buffer.from(response.text)) ?? response.text;
    const seen: SeenRequest = {
      path: call.path ?? {},
      query: url.searchParams,
      headers,
      contentType,
      body: call.json ?? call.form,
    };
    const answer = { status: response.status, contentType: answerType, body };
    this.traffic.add({
      at,
      ms,
      to: 'partner',
      operation: operation.id,
      companyId: call.companyId,
      method: operation.method,
      path: call.recordedPath ?? `${url.pathname}${url.search}`,
      status: response.status,
      request: { headers, body: seen.body },
      answer: { headers: response.headers, body },
      violations: [
        ...checkRequest(this.twin, operation, seen),
        ...(response.status === 0 ? [] : checkAnswer(this.twin, operation, answer)),
      ],
      fault: call.fault ?? null,
    });
    return { status: response.status, body, ms };
  }
}

function bodyText(call: PartnerCall): [string | null, string | undefined] {
  if (call.form) return ['application/x-www-form-urlencoded', new URLSearchParams(call.form).toString()];
  return call.json === undefined ? [null, undefined] : ['application/json', JSON.stringify(call.json)];
}

function absolute(url: string): URL {
  const address = URL.parse(url);
  if (!address) throw new ConflictException('The partner configuration lacks this address');
  return address;
}

async function send(
  url: URL,
  init: RequestInit,
): Promise<{ status: number; headers: Record<string, string>; text: string }> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  } catch (error) {
    return { status: 0, headers: {}, text: noAnswer(error) };
  }
}
