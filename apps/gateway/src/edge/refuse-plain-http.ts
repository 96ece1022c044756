import { Problem } from '@assay/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GatewayConfig } from '../app.config.js';

/** Refuses what the proxy before us says it heard over plain http, where the operator wants that: a token was read on the way. */
export function refusePlainHttp(app: NestFastifyApplication): void {
  const { PLAIN_HTTP_REFUSED, TRUSTED_PROXIES } = app.get<Readonly<GatewayConfig>>(GatewayConfig);
  if (!PLAIN_HTTP_REFUSED || TRUSTED_PROXIES === 0) return;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      // What no proxy said anything about came from within, such as from a probe.
      const isSaid = request.headers['x-forwarded-proto'] !== undefined;
      done(isSaid && request.protocol === 'http' ? new Problem('plain-http-refused') : undefined);
    });
}
