import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { correlation } from './correlation.js';

const header = 'x-request-id';
const acceptable = /^[\w.-]{8,64}$/;

/** Gives every request a correlation id, the caller's own where it is well formed, and returns it in X-Request-Id. */
export function correlateHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers[header];
    const id = typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
    reply.header(header, id);
    correlation.run(id, done);
  });
  // A body is parsed in the events of the connection, where the context of the first hook is gone.
  fastify.addHook('preValidation', (_request, reply, done) => {
    correlation.run(String(reply.getHeader(header)), done);
  });
}
