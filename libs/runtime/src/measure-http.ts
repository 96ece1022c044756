import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Metrics } from './metrics.js';

const help = 'HTTP requests, until the last byte of the answer was handed over.';

/** Measures every request by its route, and those that no route takes together: addresses come from outside. */
export function measureHttp(app: NestFastifyApplication, metrics: Metrics): void {
  const labels = ['method', 'route', 'status'] as const;
  const took = metrics.durations('assay_http_request_duration_seconds', help, labels);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const { url: route, method } = request.routeOptions;
      const known =
        route === undefined || request.is404
          ? { method: 'any', route: 'none' }
          : { method: one(method), route };
      took({ ...known, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
      done();
    });
}

const one = (method: string | readonly string[] | undefined): string =>
  typeof method === 'string' ? method : 'any';
