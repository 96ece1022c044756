import { natsTransport } from '@assay/messaging';
import { bootApp, loadConfig } from '@assay/runtime';
import { ResultsConfig } from './app.config.js';
import { AppModule } from './app.module.js';
import { configureHttp } from './reports/configure-http.js';

// A vendor on a slow line; behind the gateway nobody else can come.
const uploadMs = 120_000;

const config = loadConfig(ResultsConfig);

await bootApp({
  name: 'results',
  module: AppModule,
  config,
  http: { port: config.REPORTS_PORT, server: { requestTimeout: uploadMs }, configure: configureHttp },
  strategy: natsTransport,
});
