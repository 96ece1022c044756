import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import { OrderingConfig } from './app.config.js';
import { AppModule } from './app.module.js';

await bootApp({
  name: 'ordering',
  module: AppModule,
  config: loadConfig(OrderingConfig),
  strategy: natsTransport,
});
