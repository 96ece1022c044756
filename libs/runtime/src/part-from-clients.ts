import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HealthChecks } from './health.js';

/**
 * Has every client that is answered while the app is about to stop open another connection for what it asks next: a
 * request that travels while its connection is closed would be lost, and nobody may send an order twice by itself.
 */
export function partFromClients(app: NestFastifyApplication, checks: HealthChecks): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, payload, done) => {
      if (checks.isShuttingDown) reply.header('connection', 'close');
      done(null, payload);
    });
}
