import { type Environment, loadConfig, type ProcessConfig, RuntimeModule } from '@assay/runtime';
import { capturedLogs, testDatabase, unstartedApp } from '@assay/testing';
import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { describe, expect, it } from 'vitest';
import { ConsentConfig } from '../../apps/consent/src/app.config.js';
import { AppModule as Consent } from '../../apps/consent/src/app.module.js';
import { migrations as consent } from '../../apps/consent/migrations/index.js';
import { GatewayConfig } from '../../apps/gateway/src/app.config.js';
import { AppModule as Gateway } from '../../apps/gateway/src/app.module.js';
import { migrations as gateway } from '../../apps/gateway/migrations/index.js';
import { NotificationConfig } from '../../apps/notification/src/app.config.js';
import { AppModule as Notification } from '../../apps/notification/src/app.module.js';
import { migrations as notification } from '../../apps/notification/migrations/index.js';
import { OrderingConfig } from '../../apps/ordering/src/app.config.js';
import { AppModule as Ordering } from '../../apps/ordering/src/app.module.js';
import { migrations as ordering } from '../../apps/ordering/migrations/index.js';
import { ResultsConfig } from '../../apps/results/src/app.config.js';
import { AppModule as Results } from '../../apps/results/src/app.module.js';
import { migrations as results } from '../../apps/results/migrations/index.js';
import { productApps, readFiles } from './workspace.js';

const apps = {
  gateway: { module: Gateway, config: GatewayConfig, migrations: gateway },
  consent: { module: Consent, config: ConsentConfig, migrations: consent },
  ordering: { module: Ordering, config: OrderingConfig, migrations: ordering },
  notification: { module: Notification, config: NotificationConfig, migrations: notification },
  results: { module: Results, config: ResultsConfig, migrations: results },
};

const environment: Environment = {
  NODE_ENV: 'test',
  NATS_URL: 'nats://127.0.0.1:1',
  PUBLIC_URL: 'https://assay.example.com',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  MAIL_FROM: 'invitations@example.com',
  REPORTS_TOKEN: 'reports-token-of-the-specs',
  SMARTRECRUITERS_API_URL: 'https://api.smartrecruiters.example',
  SMARTRECRUITERS_CLIENT_ID: 'partner',
  SMARTRECRUITERS_CLIENT_SECRET: 'partner-secret',
  SMTP_URL: 'smtp://127.0.0.1:1',
  VENDOR_API_TOKEN: 'vendor-token-of-the-specs',
};

/** The names of all that the app makes when it starts. */
async function partsOf(name: string, config: Readonly<ProcessConfig>, module: Type): Promise<Set<string>> {
  const app = await unstartedApp([RuntimeModule.forApp(name, config, capturedLogs(name).logger), module]);
  const modules = [...app.get(ModulesContainer).values()];
  await app.close();
  const parts = modules.flatMap((one) => [
    one,
    ...one.controllers.values(),
    ...one.providers.values(),
    ...one.injectables.values(),
  ]);
  return new Set(parts.map((part) => part.name as string));
}

/** The classes that some module has to list. */
function listed(app: string): string[] {
  const sources = readFiles(new RegExp(`^apps/${app}/src/(?!.*[.](spec|fixture)[.]ts$).*[.]ts$`));
  const decorated = /^@(?:Controller|Injectable|Module)\(.*?\)\n(?:@.*\n)*export class (\w+)/gms;
  return sources.flatMap(({ text }) => [...text.matchAll(decorated)].map(([, name]) => name ?? ''));
}

describe.each(productApps)('%s', (name) => {
  it('lists each of its classes in a module that has all that the class asks for', async () => {
    const { module, config, migrations } = apps[name];
    const store = await testDatabase(name, { migrations });
    try {
      const loaded = loadConfig<ProcessConfig>(config, { ...environment, DATABASE_URL: store.url });
      const parts = await partsOf(name, loaded, module);
      expect(listed(name).length).toBeGreaterThan(20);
      expect(listed(name).filter((part) => !parts.has(part))).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
