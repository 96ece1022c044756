import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { apps } from '@assay/contracts';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/generators/source-tree.mjs';
import { loginPerApp } from '../../tools/run/logins.mjs';
import { startNats } from '../../tools/servers/nats.mjs';
import { startPostgres } from '../../tools/servers/postgres.mjs';
import { dockerFile } from '../contracts/manifests.fixture.js';
import { baseImage, build, missingTools, podman } from './containers.fixture.js';
import { answer, CONFINED, secretsVolume, startLikeKubernetes } from './kubernetes-like.fixture.js';

const missing = missingTools();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const folder = join(root, `.data/images-spec-${process.pid}`);
const why = missing === undefined ? '' : ` (${missing})`;

/** Never skipped in CI: what nobody looked at must not pass. */
describe.skipIf(missing !== undefined && !process.env['CI'])(`the images of this checkout${why}`, () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
  let nats: Awaited<ReturnType<typeof startNats>> | undefined;

  beforeAll(async () => {
    if (missing !== undefined) throw new Error(missing);
    const [, wanted = ''] = /^ARG BASE=(.+)$/m.exec(dockerFile('Dockerfile')) ?? [];
    const from = baseImage(wanted);
    for (const app of apps) build(`assay-${app}:${version}`, from, `--build-arg=APP=${app}`);
    build(`assay-migrate:${version}`, from, '--target=migrate');
    postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false, configured: '' });
    nats = await startNats({ dataFolder: join(folder, 'nats'), configured: '' });
  });
  afterAll(async () => {
    await nats?.remove();
    await postgres?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('bring the database up to date, and find nothing to do the second time', () => {
    const volume = secretsVolume(join(folder, 'migrate'), { DATABASE_URL: postgres?.url ?? '' });
    const address = '--env=DATABASE_URL_FILE=/run/secrets/assay/DATABASE_URL';
    const migrate = () => podman('run', '--rm', ...CONFINED, volume, address, `assay-migrate:${version}`);
    expect(migrate()).toMatchObject({
      status: 0,
      said: expect.stringContaining('ordering CreateOrders') as string,
    });
    expect(migrate().said).toContain('"ran":[]');
  });

  it.each(apps)(
    '%s says its release, is ready, serves no page on its private port, and stops',
    async (app) => {
      const logins = await loginPerApp(postgres?.url ?? '');
      const servers = { natsUrl: nats?.url ?? '', natsUsers: nats?.users ?? {}, logins };
      const { id, health } = await startLikeKubernetes(app, join(folder, app), servers);
      try {
        await eventually(async () => {
          const log = podman('logs', id).said;
          expect([await answer(health, '/health/ready'), log]).toEqual([200, log]);
        });
        const lines = podman('logs', id).stdout.split('\n');
        const ready = lines.find((line) => line.includes('"msg":"ready"')) ?? '{}';
        expect(JSON.parse(ready)).toMatchObject({ version });
        expect([await answer(health, '/'), await answer(health, '/metrics')]).toEqual([404, 200]);
        const pid = podman('inspect', '--format={{.State.Pid}}', id).stdout.trim();
        const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
        process.stdout.write(`${app} has ${Math.round(Number(kib) / 1024)} MiB\n`);
        expect(podman('stop', '--time=75', id).status).toBe(0);
        expect(podman('inspect', '--format={{.State.ExitCode}}', id).stdout.trim()).toBe('0');
      } finally {
        podman('rm', '--force', id);
      }
    },
  );

  it.each([...apps, 'migrate'])('that of %s has no shell, and says what it is', (name) => {
    const image = `assay-${name}:${version}`;
    expect(podman('run', '--rm', ...CONFINED, '--entrypoint=sh', image, '-c', 'true').status).toBe(127);
    const labels = podman('image', 'inspect', '--format={{json .Labels}}', image).stdout;
    expect(JSON.parse(labels)).toMatchObject({
      'org.opencontainers.image.title': 'assay',
      'org.opencontainers.image.version': version,
      'org.opencontainers.image.licenses': 'Apache-2.0',
    });
  });
});
