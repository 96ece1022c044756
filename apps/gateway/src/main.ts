import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import { GatewayConfig } from './app.config.js';
import { AppModule } from './app.module.js';
import { configureEdge, serverOptions } from './edge/configure-edge.js';

const config = loadConfig(GatewayConfig);

await bootApp({
  name: 'gateway',
  module: AppModule,
  config,
  http: { port: config.GATEWAY_PORT, server: serverOptions(config), configure: configureEdge },
  strategy: natsTransport,
});
