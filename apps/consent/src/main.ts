import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import { ConsentConfig } from './app.config.js';
import { AppModule } from './app.module.js';

await bootApp({
  name: 'consent',
  module: AppModule,
  config: loadConfig(ConsentConfig),
  strategy: natsTransport,
});
