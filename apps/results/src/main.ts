import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import { ResultsConfig } from './app.config.js';
import { AppModule } from './app.module.js';

await bootApp({
  name: 'results',
  module: AppModule,
  config: loadConfig(ResultsConfig),
  strategy: natsTransport,
});
