import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { correlation } from './correlation.js';

const header = 'x-correlation-id';

/** Gives every request a correlation id of its own, never one from outside, and returns it in X-Correlation-Id. */
export function correlateHttp(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    const id = randomUUID();
    reply.header(header, id);
    correlation.run(id, done);
  });
  // A body is parsed in the events of the connection, where the context of the first hook is gone.
  fastify.addHook('preValidation', (_request, reply, done) => {
    correlation.run(String(reply.getHeader(header)), done);
  });
}
