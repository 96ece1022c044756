import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GatewayConfig } from './app.config.js';
import { AppModule } from './app.module.js';
import { configureEdge, serverOptions } from './edge/configure-edge.js';
import { offerDocs } from './v1-document/offer-docs.js';
import { V1Module } from './v1.module.js';

const config = loadConfig(GatewayConfig);

function configure(app: NestFastifyApplication): void {
  configureEdge(app);
  offerDocs(app, V1Module);
}

await bootApp({
  name: 'gateway',
  module: AppModule,
  config,
  http: { port: config.GATEWAY_PORT, server: serverOptions(config), configure },
  strategy: natsTransport,
});
