import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { takesFile } from './take-form.js';

const answer = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';

/**
 * Whoever has not sent a whole body in time is cut off. A form with a file may take as long as the server gives any
 * request, but no longer once it is answered: a refused one has nothing to wait for.
 */
export function limitTime(app: NestFastifyApplication): void {
  const { REQUEST_TIMEOUT_MS: inTimeMs } = app.get<Readonly<GatewayConfig>>(GatewayConfig);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (takesFile(request)) reply.raw.once('finish', () => cutOffAfter(inTimeMs, request));
      else cutOffAfter(inTimeMs, request);
      done();
    });
}

/** Ends a request that is not whole, and the connection it was to come over. */
export function cutOff({ raw }: FastifyRequest): void {
  // What came over no socket, as specs inject it, does not say that it is whole.
  if (raw.complete !== false) return;
  raw.socket.write(answer);
  raw.socket.destroySoon();
}

function cutOffAfter(milliseconds: number, request: FastifyRequest): void {
  if (request.raw.complete !== false) return;
  const timer = setTimeout(() => cutOff(request), milliseconds);
  request.raw.once('close', () => clearTimeout(timer));
}
