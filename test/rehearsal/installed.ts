import { resolve } from 'node:path';
import { say } from '../../tools/progress.mjs';
import { freePort } from '../../tools/servers/child.mjs';
import type { Tree } from '../bench/tree.js';
import { Balancer } from '../installation/balancer.js';
import { BusSet } from '../installation/bus-set.js';
import { rollOrder } from '../installation/fleet.js';
import { Installation } from '../installation/installation.js';
import { DatabaseSet } from './database-set.js';
import type { Providers } from './providers.js';
import { signingKey } from './signing-key.js';

/** What a rehearsal is played on. */
export type RehearsedInstallation = Installation<DatabaseSet, BusSet>;

/** Two processes of every app, three NATS servers, and a PostgreSQL with two standbys. */
export async function installed(wanted: {
  readonly folder: string;
  /** The apps it begins with, and the nats.conf that belongs to them. */
  readonly build: Tree;
  readonly natsConf: string;
  readonly providers: Providers;
  /** Whether reports lie in a bucket, which a release of before may not know, or in a folder. */
  readonly bucket: boolean;
}): Promise<RehearsedInstallation> {
  const { folder, build, natsConf, providers, bucket } = wanted;
  const address = await Balancer.on(await freePort());
  const [databases, bus] = await Promise.all([
    DatabaseSet.start(resolve(folder, 'databases'), address),
    BusSet.start(resolve(folder, 'nats'), natsConf),
  ]);
  say('PostgreSQL with two standbys and three NATS servers run');
  return Installation.start({
    folder,
    build,
    databases,
    bus,
    replicasOf: () => 2,
    wire: async ({ settingsOf }) => {
      Object.assign(settingsOf.notification, signingKey('rehearsal-1'));
      if (bucket) Object.assign(settingsOf.results, providers.bucketWith(providers.store.account));
      for (const app of rollOrder)
        Object.assign(settingsOf[app], providers.tracesWith(providers.collectorKey));
    },
  });
}
