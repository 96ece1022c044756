import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate, type Tree } from '../../bench/tree.js';
import { type App, rollOrder } from '../../installation/fleet.js';
import type { Act } from '../scene.js';

/** The version that every process of an app says it is. */
async function versionsOf(ports: readonly number[]): Promise<string> {
  const versions = await Promise.all(
    ports.map(async (port) => {
      const response = await fetch(`http://127.0.0.1:${port}/health/live`);
      return ((await response.json()) as { version?: string }).version ?? 'unknown';
    }),
  );
  return [...new Set(versions)].join(' and ');
}

function rollTo(app: App, build: Tree, where: string): Act {
  return {
    name: `roll ${app} ${where}`,
    run: async ({ installation: { fleet } }) => {
      fleet.build = build;
      await fleet.roll(app);
      const ports = fleet.healthPorts(app);
      return `${ports.length} processes of ${await versionsOf(ports)}`;
    },
  };
}

/** Every app is replaced by one of another build, whoever is asked before whoever asks. */
export function rolls(build: Tree, where: string): Act[] {
  return rollOrder.map((app) => rollTo(app, build, where));
}

/** From one release to the next as docs/operations.md says, and back again: the database and NATS stay the newer ones. */
export function upgrade(now: Tree, before: Tree): Act[] {
  return [
    {
      name: 'migrate the database to this release',
      run: async ({ installation: { databases } }) => {
        await migrate(now, databases.url);
        return 'the apps of the one before go on with it';
      },
    },
    {
      name: 'reload NATS with the nats.conf of this release',
      run: async ({ installation: { bus } }) => {
        await bus.configure(await readFile(join(now.root, 'docker/nats.conf'), 'utf8'));
        return 'three servers';
      },
    },
    ...rolls(now, 'to this release'),
    ...rolls(before, 'back to the one before').reverse(),
  ];
}
