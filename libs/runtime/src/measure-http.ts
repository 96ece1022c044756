import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Metrics } from './metrics.js';
import { routeOf } from './route-of.js';

const help = 'HTTP requests, until the last byte of the answer was handed over.';

/** Measures every request by its route, and those that no route takes together: addresses come from outside. */
export function measureHttp(app: NestFastifyApplication, metrics: Metrics): void {
  const labels = ['method', 'route', 'status'] as const;
  const took = metrics.durations('assay_http_request_duration_seconds', help, labels);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      took({ ...routeOf(request), status: String(reply.statusCode) }, reply.elapsedTime / 1000);
      done();
    });
}
