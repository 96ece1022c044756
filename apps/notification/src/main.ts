import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import { NotificationConfig } from './app.config.js';
import { AppModule } from './app.module.js';

await bootApp({
  name: 'notification',
  module: AppModule,
  config: loadConfig(NotificationConfig),
  strategy: natsTransport,
});
