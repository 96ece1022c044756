import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Arrivals } from './arrivals.js';
import { audienceOf } from './audience.js';
import { cutOff } from './limit-time.js';
import { networkOf } from './network-of.js';
import { Places } from './places.js';

/** Sheds quickly rather than accept slowly (R20): a place is taken by a request that is whole, not by its beginning. */
export function limitLoad(app: NestFastifyApplication, most: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  const arrivals = new Arrivals(most);
  const places = new Places(most);
  fastify.addHook('onRequest', (request, reply, done) => {
    arrivals.begin(request.raw, networkOf(request.ip), () => cutOff(request));
    // Not Fastify's onResponse, which a client that hangs up in the middle of its body never reaches.
    reply.raw.once('close', () => arrivals.end(request.raw));
    done();
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    arrivals.end(request.raw);
    try {
      reply.raw.once('close', places.take(audienceOf(request.url), networkOf(request.ip)));
      done();
    } catch (problem) {
      done(problem as Error);
    }
  });
}
