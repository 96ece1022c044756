import { Clock } from '@assay/runtime';
import { All, Controller, HttpCode, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TrafficLog } from '../traffic/traffic-log.js';

/** Answers 404 to what SmartRecruiters does not serve, and records it: a wrong address is a mistake worth seeing. */
@Controller()
export class RefuseUnknownPath {
  constructor(
    private readonly traffic: TrafficLog,
    private readonly clock: Clock,
  ) {}

  @All(['assessment-api/*', 'identity/*', 'apps-integrations/*', 'messages/*'])
  @HttpCode(404)
  run(@Req() request: FastifyRequest): object {
    const body = { errors: [{ code: 'NOT_FOUND', message: `There is no ${request.method} ${request.url}` }] };
    const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    this.traffic.add({
      at: this.clock.now().toISOString(),
      ms: 0,
      to: 'smartrecruiters',
      operation: null,
      companyId: null,
      method: request.method,
      path: request.url,
      status: 404,
      request: { headers: Object.fromEntries(headers), body: null },
      answer: { headers: {}, body },
      violations: [{ part: 'request', message: 'the contract has no such operation' }],
      fault: null,
    });
    return body;
  }
}
