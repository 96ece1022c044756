import { databaseChecks, type MigrationClass } from '@assay/persistence';
import { type Check, type ConfigClass, secretCheck } from '@assay/runtime';
import type { MessagingConfig } from './messaging.config.js';
import { natsCheck } from './nats-checks.js';

/** Whose checks these are. */
export interface Examined<C extends MessagingConfig> {
  readonly app: string;
  readonly cls: ConfigClass<C>;
  readonly config: Readonly<C>;
  readonly migrations: readonly MigrationClass[];
}

/** What every app looks at: its secrets, its database and NATS, by its settings alone, whether it runs or not. */
export function platformChecks<C extends MessagingConfig>({
  app,
  cls,
  config,
  migrations,
}: Examined<C>): Check[] {
  const { NATS_URL: url, NATS_PASSWORD: password, NATS_SEED: seed } = config;
  // NATS knows a key by itself; the inbox is that of the app all the same.
  const user = config.NATS_USER ?? (seed && app);
  return [
    secretCheck(app, cls, config),
    ...databaseChecks({
      databaseUrl: config.DATABASE_URL,
      app,
      migrations,
      machines: config.NATS_STREAM_REPLICAS,
      isProduction: config.NODE_ENV === 'production',
    }),
    natsCheck(app, { url, user, password, seed }, config.NATS_STREAM_REPLICAS),
  ];
}
