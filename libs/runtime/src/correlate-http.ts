import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { correlation } from './correlation.js';
import { routeOf } from './route-of.js';
import { beginStep, type OpenStep } from './step.js';
import { readTraceparent } from './trace-context.js';
import { whose } from './whose.js';

const header = 'x-correlation-id';

/**
 * Gives every request a correlation id of its own, never one from outside, and returns it in X-Correlation-Id. Where steps
 * are recorded it is one, in the trace that its caller names.
 */
export function correlateHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const open = new WeakMap<object, OpenStep>();
  const within = (request: object, id: string, done: () => void): void => {
    const step = open.get(request);
    // Who calls is found out later: the guard of a company's door narrows it.
    const everyCompany = (): void => whose.everyCompany(done);
    if (step) correlation.within(step.place, everyCompany, id);
    else correlation.run(id, everyCompany);
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const id = randomUUID();
    reply.header(header, id);
    const { method, route } = routeOf(request);
    const facts = { 'http.request.method': method, 'http.route': route };
    const caller = readTraceparent(request.headers['traceparent']);
    const step = beginStep(
      { name: `${method} ${route}`, kind: 'server', facts },
      caller && { ...caller, foreign: true },
      id,
    );
    if (step) open.set(request, step);
    within(request, id, done);
  });
  // A body is parsed in the events of the connection, where the context of the first hook is gone.
  fastify.addHook('preValidation', (request, reply, done) => {
    within(request, String(reply.getHeader(header)), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const step = open.get(request);
    step?.note({ 'http.response.status_code': reply.statusCode });
    step?.end(reply.statusCode >= 500 ? reply.statusCode : undefined);
    done();
  });
}
