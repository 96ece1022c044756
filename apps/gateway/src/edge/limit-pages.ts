import { Clock, Logger } from '@assay/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { matchedAddress } from '../answers/matched-address.js';
import { GatewayConfig } from '../app.config.js';
import { networkOf } from './network-of.js';
import { Throttle } from './throttle.js';

// The consent pages have a measure of their own, beneath this one's.
const behindLinks = /^\/(c|i|r|t|portal|console)(\/|\?|$)/;

/** So many requests in a minute per network, over all pages behind links; nobody guesses links or wears them out. */
export function limitPages(app: NestFastifyApplication): void {
  const { PAGES_PER_ADDRESS_MAX: most } = app.get<Readonly<GatewayConfig>>(GatewayConfig);
  const throttle = new Throttle(app.get(Clock), most);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      try {
        if (behindLinks.test(matchedAddress(request))) throttle.take(networkOf(request.ip));
        done();
      } catch (problem) {
        done(problem as Error);
      }
    });
}

/** Says once, and loudly, that every limit per network is one for everybody where a proxy is not counted. */
export function missProxies(app: NestFastifyApplication): void {
  if (app.get<Readonly<GatewayConfig>>(GatewayConfig).TRUSTED_PROXIES > 0) return;
  let said = false;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      if (!said && request.headers['x-forwarded-for'] !== undefined) {
        said = true;
        const why = 'requests come through a proxy, but TRUSTED_PROXIES is 0: all clients share one limit';
        app.get(Logger).error(why);
      }
      done();
    });
}
