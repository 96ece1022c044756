import { apps } from '@assay/contracts';
import { loadConfig } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import {
  appSettings,
  base as manifests,
  commandSettings,
  dockerFile,
  exampleSecrets,
  ownSecrets,
  type Manifest,
  type PodSpec,
  podTemplateOf,
} from './manifests.fixture.js';
import { networkGraph, podsOf, policiesFor, reachesAddress } from './network-graph.fixture.js';

const settingsOf = await appSettings();
const ofCommand = await commandSettings();
const mount = '/run/secrets/assay';
// What bootApp may take: its drain in production, then its limit for what is in work.
const shutdownSeconds = 5 + 60;

describe('the Kubernetes base', () => {
  const ofKind = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);
  const named = (kind: string, name: string): Manifest => {
    const found = ofKind(kind).find(({ metadata }) => metadata.name === name);
    if (!found) throw new Error(`there is no ${kind} ${name}`);
    return found;
  };
  const pods = manifests.flatMap((manifest) => {
    const template = podTemplateOf(manifest);
    const what = `${manifest.kind} ${manifest.metadata.name}`;
    return template ? [{ what, labels: template.metadata.labels, spec: template.spec }] : [];
  });
  const containerOf = (spec: PodSpec) => {
    const [container, ...others] = spec.containers;
    if (!container || others.length > 0) throw new Error('a pod has one container');
    return container;
  };
  const [configMap, ...otherMaps] = ofKind('ConfigMap');
  if (!configMap || otherMaps.length > 0) throw new Error('there is one ConfigMap');
  const configuration = configMap.data ?? {};
  const configMapOf = (spec: PodSpec): string | undefined =>
    containerOf(spec).envFrom?.[0]?.configMapRef?.name;
  const commands = ['replay-dead-letters', 'doctor'];
  const secretOf = (spec: PodSpec): string | undefined =>
    spec.volumes.find(({ name }) => name === 'secrets')?.secret?.secretName;
  const secretsOf = (app: string) =>
    exampleSecrets.find(({ metadata }) => metadata.name === `assay-${app}`)?.stringData ?? {};

  it('holds five apps, their migrations, their doors, commands and nothing else', () => {
    const things = manifests.map(({ kind, metadata }) =>
      `${kind} ${metadata.name}`.replace(/^(ConfigMap assay).*/, '$1'),
    );
    expect(things.filter((thing) => !thing.startsWith('NetworkPolicy')).sort()).toEqual(
      [
        'ConfigMap assay',
        ...commands.map((name) => `CronJob ${name}`),
        ...apps.map((app) => `Deployment ${app}`),
        ...apps.map((app) => `Job migrate-${app}`),
        ...apps.map((app) => `PodDisruptionBudget ${app}`),
        'Service gateway',
        'Service notification',
        'Service results',
      ].sort(),
    );
  });

  it('names no namespace', () => {
    expect(manifests.filter(({ metadata }) => metadata.namespace !== undefined)).toEqual([]);
  });

  it.each(pods)('$what runs restricted', ({ spec }) => {
    const user = { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001 };
    expect(spec.securityContext).toEqual({ ...user, seccompProfile: { type: 'RuntimeDefault' } });
    expect(containerOf(spec).securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.enableServiceLinks).toBe(false);
    expect([spec.hostNetwork, spec.hostPID, spec.hostIPC, spec.initContainers]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each(pods)('$what says what it needs of a machine, and may not take all of its memory', ({ spec }) => {
    const { requests, limits } = containerOf(spec).resources ?? {};
    expect(requests).toEqual({
      cpu: expect.stringMatching(/^\d+m$/),
      memory: expect.stringMatching(/^\d+Mi$/),
    });
    expect(limits).toEqual({ memory: expect.stringMatching(/^\d+Mi$/) });
    expect(Number.parseInt(limits?.['memory'] ?? '', 10)).toBeGreaterThan(
      Number.parseInt(requests?.['memory'] ?? '', 10),
    );
  });

  it.each(pods)('$what keeps nothing but one Secret and a little room in /tmp', ({ spec }) => {
    for (const { secret, emptyDir, ...volume } of spec.volumes) {
      expect(Object.keys(volume)).toEqual(['name']);
      if (secret) expect(secret.defaultMode).toBe(0o440);
      else expect(emptyDir).toEqual({ sizeLimit: '64Mi' });
    }
    for (const { mountPath, readOnly } of containerOf(spec).volumeMounts) {
      expect([mount, '/tmp']).toContain(mountPath);
      expect(readOnly === true).toBe(mountPath === mount);
    }
  });

  it.each(pods)('$what runs the image of its own release', ({ spec, labels }) => {
    const image =
      labels['app.kubernetes.io/component'] === 'app' ? labels['app.kubernetes.io/name'] : 'migrate';
    expect(containerOf(spec).image).toMatch(new RegExp(`^assay-${image}:\\d+\\.\\d+\\.\\d+$`));
    const { command } = containerOf(spec);
    if (labels['app.kubernetes.io/component'] !== 'command') expect(command).toBeUndefined();
    // A pod of a command runs a program that its image holds.
    else expect(dockerFile('Dockerfile')).toContain(`/assay/${command?.at(-1)} `);
  });

  it.each(apps)('%s is asked for its health on a port that nothing else uses', (app) => {
    const container = containerOf(named('Deployment', app).spec.template.spec);
    expect(container.startupProbe?.httpGet).toEqual({ path: '/health/live', port: 'health' });
    expect(container.livenessProbe?.httpGet).toEqual({ path: '/health/live', port: 'health' });
    expect(container.readinessProbe?.httpGet).toEqual({ path: '/health/ready', port: 'health' });
    const doors: Readonly<Record<string, object[]>> = {
      gateway: [{ name: 'http', containerPort: 8080 }],
      notification: [{ name: 'returns', containerPort: 2525 }],
      results: [{ name: 'reports', containerPort: 3005 }],
    };
    expect(container.ports).toEqual([...(doors[app] ?? []), { name: 'health', containerPort: 8081 }]);
    expect(container.env).toContainEqual({ name: 'HEALTH_PORT', value: '8081' });
  });

  it.each(apps)('%s has the time to finish what it has taken', (app) => {
    const { terminationGracePeriodSeconds = 30 } = named('Deployment', app).spec.template.spec;
    expect(terminationGracePeriodSeconds).toBeGreaterThan(shutdownSeconds);
  });

  it.each(apps)('%s selects its own pods and no others', (app) => {
    const { spec } = named('Deployment', app);
    const matching = podsOf(manifests).filter(({ labels }) =>
      Object.entries(spec.selector.matchLabels ?? {}).every(([name, value]) => labels[name] === value),
    );
    expect(matching.map(({ name }) => name)).toEqual([app]);
  });

  it.each(apps)('%s can be given every setting that it has, and is given no other', (app) => {
    const spec = named('Deployment', app).spec.template.spec;
    const settings = settingsOf[app]?.settings ?? [];
    const fixed = containerOf(spec).env.map(({ name }) => name);
    const strange = fixed.filter((name) => !settings.some((setting) => setting.name === name));
    expect(strange).toEqual(['SECRETS_DIR']);
    for (const { name, secret } of settings.filter((setting) => !fixed.includes(setting.name))) {
      const where = secret ? secretOf(spec) : configMapOf(spec);
      expect([name, where]).toEqual([name, secret ? `assay-${app}` : configMap.metadata.name]);
    }
  });

  it.each(apps)('%s gets its secrets as files, each in a Secret of its own, and needs each', (app) => {
    const { spec } = named('Deployment', app).spec.template;
    const settings = settingsOf[app]?.settings ?? [];
    const secrets = settings.filter(({ secret }) => secret).map(({ name }) => name);
    expect(containerOf(spec).env.filter(({ name }) => secrets.includes(name))).toEqual([]);
    expect(containerOf(spec).env).toContainEqual({ name: 'SECRETS_DIR', value: mount });
    const example = Object.keys(secretsOf(app));
    expect(example.filter((name) => !secrets.includes(name))).toEqual([]);
    const required = settings.filter((setting) => setting.secret && setting.required);
    expect(required.filter(({ name }) => !example.includes(name))).toEqual([]);
  });

  const load = (app: string, secrets: Readonly<Record<string, string>>): unknown => {
    const config = settingsOf[app]?.config;
    if (!config) throw new Error(`${app} has no configuration class`);
    const { env } = containerOf(named('Deployment', app).spec.template.spec);
    const fixed = Object.fromEntries(env.map(({ name, value }) => [name, value]));
    return loadConfig(config, { ...configuration, ...fixed, ...secrets, SECRETS_DIR: undefined });
  };

  it.each(apps)('%s takes the configuration for valid, with secrets of its own', (app) => {
    expect(load(app, ownSecrets(secretsOf(app)))).toMatchObject({ NATS_USER: app, HEALTH_PORT: 8081 });
  });

  it.each(apps)('%s does not start with any secret of the examples, and names it', (app) => {
    const examples = Object.entries(secretsOf(app)).filter(([, value]) => value !== '');
    expect(examples.length).toBeGreaterThan(1);
    for (const [name, value] of examples) {
      const start = () => load(app, { ...ownSecrets(secretsOf(app)), [name]: value });
      expect(start).toThrow(new RegExp(`^The configuration is not valid:\\n  ${name} .*a production needs`));
    }
  });

  it('has a configuration of which every line is a setting of some app, and none a secret', () => {
    const settings = [...apps.flatMap((app) => settingsOf[app]?.settings ?? []), ...ofCommand];
    const open = settings.filter(({ secret }) => !secret).map(({ name }) => name);
    expect(Object.keys(configuration).filter((name) => !open.includes(name))).toEqual([]);
    const fixed = apps.flatMap((app) => containerOf(named('Deployment', app).spec.template.spec).env);
    expect(fixed.filter(({ name }) => name in configuration)).toEqual([]);
  });

  it('tells clients apart behind the one proxy that an ingress is', () => {
    expect(configuration['TRUSTED_PROXIES']).toBe('1');
  });

  it.each(commands)(
    'keeps %s ready, which nothing runs by itself, with the password of the operator alone',
    (name) => {
      const { spec } = named('CronJob', name);
      expect(spec.suspend).toBe(true);
      const pod = spec.jobTemplate?.spec.template.spec;
      if (!pod) throw new Error('the command has no pod');
      expect([secretOf(pod), configMapOf(pod)]).toEqual(['assay-operator', configMap.metadata.name]);
      expect(containerOf(pod).env).toContainEqual({ name: 'NATS_USER', value: 'operator' });
      const example = exampleSecrets.find(({ metadata }) => metadata.name === 'assay-operator');
      expect(Object.keys(example?.stringData ?? {})).toEqual(['NATS_PASSWORD']);
    },
  );

  it.each(apps)('a Job brings the tables of %s up to date, with a login of its own', (app) => {
    const { spec } = named('Job', `migrate-${app}`).spec.template;
    const { args, env } = containerOf(spec);
    expect(args).toEqual([app]);
    expect(env).toEqual([{ name: 'DATABASE_URL_FILE', value: `${mount}/DATABASE_URL` }]);
    expect(spec.volumes.map(({ secret }) => secret?.secretName)).toEqual(['assay-migrations']);
    expect(spec.restartPolicy).toBe('Never');
  });

  it.each(apps)('keeps %s running while machines are emptied, and a zone is lost', (app) => {
    const { spec } = named('PodDisruptionBudget', app);
    const deployment = named('Deployment', app).spec;
    expect(spec.selector.matchLabels).toEqual(deployment.selector.matchLabels);
    expect(spec.minAvailable).toBeGreaterThanOrEqual(1);
    expect(deployment.replicas).toBeGreaterThan(spec.minAvailable ?? 0);
    const { topologySpreadConstraints = [] } = deployment.template.spec;
    expect(topologySpreadConstraints.map(({ topologyKey }) => topologyKey)).toEqual([
      'kubernetes.io/hostname',
      'topology.kubernetes.io/zone',
    ]);
  });

  it('offers the gateway’s public port and no other', () => {
    const { selector, ports, type } = named('Service', 'gateway').spec;
    expect(selector).toEqual(named('Deployment', 'gateway').spec.selector.matchLabels);
    expect(ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
    expect(type ?? 'ClusterIP').toBe('ClusterIP');
  });

  it('offers the port for returned mail inside the cluster only', () => {
    const { selector, ports, type } = named('Service', 'notification').spec;
    expect(selector).toEqual(named('Deployment', 'notification').spec.selector.matchLabels);
    expect(ports).toEqual([{ name: 'returns', port: 25, targetPort: 'returns' }]);
    expect(type ?? 'ClusterIP').toBe('ClusterIP');
  });

  it('denies by default, both ways, for every pod', () => {
    const nothing = ofKind('NetworkPolicy').filter(({ spec }) => !spec.ingress && !spec.egress);
    expect(nothing.map(({ spec }) => [...spec.policyTypes].sort())).toEqual([['Egress', 'Ingress']]);
    for (const pod of podsOf(manifests)) {
      expect(policiesFor(nothing, pod).map(({ metadata }) => metadata.name)).toEqual(['assay-nothing']);
    }
  });

  it('lets exactly these speak to each other', () => {
    const everyPod = [...apps, ...apps.map((app) => `migrate-${app}`), ...commands];
    const internet = (app: string, ...ports: number[]) =>
      ports.map((port) => `${app} → internet ${port}/TCP`);
    expect(networkGraph(manifests)).toEqual(
      [
        'anyone → gateway 8080/TCP',
        'anyone → notification 2525/TCP',
        'gateway → results 3005/TCP',
        ...everyPod.flatMap((pod) => [
          `${pod} → kube-system/kube-dns 53/UDP`,
          `${pod} → kube-system/kube-dns 53/TCP`,
        ]),
        ...everyPod.flatMap((pod) => [`${pod} → postgresql 5432/TCP`, `${pod} → instance 5432/TCP`]),
        ...[...apps, ...commands].map((pod) => `${pod} → nats 4222/TCP`),
        ...internet('notification', 25, 443, 465, 587),
        ...internet('consent', 443),
        ...internet('results', 443),
        ...internet('ordering', 443),
      ].sort(),
    );
  });

  it('gives a policy every direction that it has rules for, so that none is idle', () => {
    for (const { metadata, spec } of ofKind('NetworkPolicy').filter(
      ({ spec: { ingress, egress } }) => ingress ?? egress,
    )) {
      const ruled = [...(spec.ingress ? ['Ingress'] : []), ...(spec.egress ? ['Egress'] : [])];
      expect([metadata.name, spec.policyTypes]).toEqual([metadata.name, ruled]);
    }
  });

  it.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['169.254.169.254', false],
    ['10.96.0.1', false],
    ['172.20.0.10', false],
    ['192.168.1.1', false],
    ['100.100.100.200', false],
    ['127.0.0.1', false],
    ['::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
  ])('%s can be reached from inside: %s', (address, reached) => {
    expect(reachesAddress(manifests, address)).toBe(reached);
  });
});
