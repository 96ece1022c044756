import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../../tools/servers/child.mjs';
import {
  base,
  exampleSecrets,
  type Labels,
  ownSecrets,
  podTemplateOf,
} from '../contracts/manifests.fixture.js';
import { podman } from './containers.fixture.js';

const USER = 10001;
/** What a container may write, as the manifests mount it. */
const ROOM = '/tmp';

/** As the manifests have it, and as far as whoever runs this may limit it. */
export const CONFINED = [
  '--network=host',
  '--read-only',
  '--cap-drop=all',
  '--security-opt=no-new-privileges',
  `--user=${USER}:${USER}`,
  `--tmpfs=${ROOM}`,
  '--ulimit=nofile=4096:4096',
  '--ulimit=nproc=4096:4096',
];

/** The servers that the apps of a spec use. */
export interface Servers {
  readonly natsUrl: string;
  readonly natsUsers: Labels;
  readonly logins: Labels;
}

/** An app in a container, as its Deployment says it. */
export interface RunningContainer {
  readonly id: string;
  readonly health: number;
}

/** A volume with a secret a file, which the container's user alone reads. */
export function secretsVolume(folder: string, secrets: Labels): string {
  mkdirSync(folder, { recursive: true });
  for (const [key, value] of Object.entries(secrets)) {
    writeFileSync(join(folder, key), value);
    chownSync(join(folder, key), USER, USER);
    chmodSync(join(folder, key), 0o440);
  }
  return `--volume=${folder}:/run/secrets/assay:ro`;
}

/** The status with which a port of this machine answers; 0 where nobody does. */
export const answer = (port: number, path: string): Promise<number> =>
  new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', () => resolve(0));
  });

/** Starts an app with what the base gives it, but for addresses and ports of this machine. */
export async function startLikeKubernetes(
  app: string,
  folder: string,
  servers: Servers,
): Promise<RunningContainer> {
  const deployment = base.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === app);
  const container = deployment && podTemplateOf(deployment)?.spec.containers[0];
  if (!container) throw new Error(`there is no Deployment ${app}`);
  const health = await freePort();
  const environment = {
    ...base.find(({ kind }) => kind === 'ConfigMap')?.data,
    ...Object.fromEntries(container.env.map(({ name, value }) => [name, value])),
    HEALTH_PORT: String(health),
    GATEWAY_PORT: '0',
    REPORTS_PORT: '0',
    REPORTS_DIR: `${ROOM}/reports`,
    NATS_URL: servers.natsUrl,
    NATS_STREAM_REPLICAS: '1',
    // Nothing listens for returned mail.
    MAIL_RETURN_PATH: '',
    BOUNCE_SMTP_PORT: '',
  };
  const example = exampleSecrets.find(({ metadata }) => metadata.name === `assay-${app}`)?.stringData;
  const login = { DATABASE_URL: servers.logins[app] ?? '', NATS_PASSWORD: servers.natsUsers[app] ?? '' };
  const volume = secretsVolume(folder, { ...ownSecrets(example ?? {}), ...login });
  const told = Object.entries(environment).map(([name, value]) => `--env=${name}=${value}`);
  const { status, stdout, said } = podman('run', '--detach', ...CONFINED, volume, ...told, container.image);
  if (status !== 0) throw new Error(said);
  return { id: stdout.trim(), health };
}
