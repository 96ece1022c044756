import { randomBytes } from 'node:crypto';
import { apps } from '@assay/contracts';
import { loadConfig } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import {
  appSettings,
  type EnvVar,
  exampleSecrets,
  type Manifest,
  type PodSpec,
  sources,
} from './manifests.fixture.js';
import { networkGraph, podsOf, policiesFor, reachesAddress } from './network-graph.fixture.js';

const settingsOf = await appSettings();
const mount = '/run/secrets/assay';
// What bootApp may take: its drain in production, then its limit for what is in work.
const shutdownSeconds = 5 + 60;

/** The secrets of an example as somebody would make them who takes care. */
function ownSecrets(examples: Readonly<Record<string, string>>): Record<string, string> {
  const made = Object.entries(examples).map(([name, value]) => {
    if (name === 'ENCRYPTION_KEY') return [name, `first:${randomBytes(32).toString('base64')}`];
    if (value.includes('://'))
      return [name, value.replace(/:[^:/@]+@/, `:${randomBytes(16).toString('hex')}@`)];
    return [name, value && randomBytes(24).toString('hex')];
  });
  return Object.fromEntries(made) as Record<string, string>;
}

describe.each(sources)('the Kubernetes base, %s,', (_how, manifests) => {
  const ofKind = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);
  const named = (kind: string, name: string): Manifest => {
    const found = ofKind(kind).find(({ metadata }) => metadata.name === name);
    if (!found) throw new Error(`there is no ${kind} ${name}`);
    return found;
  };
  const pods = [...ofKind('Deployment'), ...ofKind('Job')].map(({ kind, metadata, spec }) => ({
    what: `${kind} ${metadata.name}`,
    labels: spec.template.metadata.labels,
    spec: spec.template.spec,
  }));
  const containerOf = (spec: PodSpec) => {
    const [container, ...others] = spec.containers;
    if (!container || others.length > 0) throw new Error('a pod has one container');
    return container;
  };
  const configuration = ofKind('ConfigMap')[0]?.data ?? {};

  it('holds five apps, their migrations, their doors, room for reports and nothing else', () => {
    const things = manifests.map(({ kind, metadata }) =>
      `${kind} ${metadata.name}`.replace(/^(ConfigMap assay).*/, '$1'),
    );
    expect(things.filter((thing) => !thing.startsWith('NetworkPolicy')).sort()).toEqual(
      [
        'ConfigMap assay',
        ...apps.map((app) => `Deployment ${app}`),
        ...apps.map((app) => `Job migrate-${app}`),
        'PersistentVolumeClaim assay-reports',
        'PodDisruptionBudget gateway',
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

  it.each(pods)(
    '$what keeps nothing but one Secret, a little room in /tmp, and reports in results',
    (pod) => {
      const { what, spec } = pod;
      const reports = '/var/lib/assay/reports';
      const isReports = ({ name }: { name: string }) => what === 'Deployment results' && name === 'reports';
      for (const { secret, emptyDir, ...volume } of spec.volumes.filter((one) => !isReports(one))) {
        expect(Object.keys(volume)).toEqual(['name']);
        if (secret) expect(secret.defaultMode).toBe(0o440);
        else expect(emptyDir).toEqual({ sizeLimit: '64Mi' });
      }
      for (const { mountPath, readOnly } of containerOf(spec).volumeMounts) {
        expect([mount, '/tmp', ...(what === 'Deployment results' ? [reports] : [])]).toContain(mountPath);
        expect(readOnly === true).toBe(mountPath === mount);
      }
    },
  );

  it.each(pods)('$what runs the image of its own release', ({ spec, labels }) => {
    const image =
      labels['app.kubernetes.io/component'] === 'app' ? labels['app.kubernetes.io/name'] : 'migrate';
    expect(containerOf(spec).image).toMatch(new RegExp(`^assay-${image}:\\d+\\.\\d+\\.\\d+$`));
    expect(containerOf(spec).command).toBeUndefined();
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

  it.each(apps)('%s gets only variables that it knows, and each that it needs', (app) => {
    const { env, envFrom } = containerOf(named('Deployment', app).spec.template.spec);
    const settings = settingsOf[app]?.settings ?? [];
    const given = env.map(({ name }) => name.replace(/_FILE$/, ''));
    const known = settings.map(({ name }) => name);
    const required = settings.filter((setting) => setting.required).map(({ name }) => name);
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
    expect(required.filter((name) => !given.includes(name))).toEqual([]);
    expect(new Set(given).size).toBe(given.length);
    expect(envFrom).toBeUndefined();
  });

  it.each(apps)('%s gets its secrets as files, each in a Secret of its own', (app) => {
    const { spec } = named('Deployment', app).spec.template;
    const secrets = (settingsOf[app]?.settings ?? []).filter(({ secret }) => secret).map(({ name }) => name);
    const { env } = containerOf(spec);
    expect(env.filter(({ name }) => secrets.includes(name))).toEqual([]);
    const files = env.filter(({ name }) => name.endsWith('_FILE'));
    for (const { name, value } of files) {
      expect(value).toBe(`${mount}/${name.replace(/_FILE$/, '')}`);
      expect(secrets).toContain(name.replace(/_FILE$/, ''));
    }
    expect(spec.volumes.flatMap(({ secret }) => secret?.secretName ?? [])).toEqual([`assay-${app}`]);
    const example = exampleSecrets.find(({ metadata }) => metadata.name === `assay-${app}`);
    expect(Object.keys(example?.stringData ?? {}).sort()).toEqual(
      files.map(({ name }) => name.replace(/_FILE$/, '')).sort(),
    );
  });

  const examplesOf = (app: string): Record<string, string> =>
    exampleSecrets.find(({ metadata }) => metadata.name === `assay-${app}`)?.stringData ?? {};
  const load = (app: string, secrets: Readonly<Record<string, string>>): unknown => {
    const { env } = containerOf(named('Deployment', app).spec.template.spec);
    const valueOf = ({ name, value, valueFrom }: EnvVar): [string, string | undefined] => {
      if (name.endsWith('_FILE')) return [name.replace(/_FILE$/, ''), secrets[name.replace(/_FILE$/, '')]];
      return [name, value ?? configuration[valueFrom?.configMapKeyRef?.key ?? '']];
    };
    const config = settingsOf[app]?.config;
    if (!config) throw new Error(`${app} has no configuration class`);
    return loadConfig(config, Object.fromEntries(env.map(valueOf)));
  };

  it.each(apps)('%s takes the configuration for valid, with secrets of its own', (app) => {
    expect(load(app, ownSecrets(examplesOf(app)))).toMatchObject({ NATS_USER: app, HEALTH_PORT: 8081 });
  });

  it.each(apps)('%s does not start with any secret of the examples, and names it', (app) => {
    const examples = Object.entries(examplesOf(app)).filter(([, value]) => value !== '');
    expect(examples.length).toBeGreaterThan(1);
    for (const [name, value] of examples) {
      const start = () => load(app, { ...ownSecrets(examplesOf(app)), [name]: value });
      expect(start).toThrow(new RegExp(`^The configuration is not valid:\\n  ${name} .*a production needs`));
    }
  });

  it('has a configuration of which every line is used, and from which nothing is missing', () => {
    const references = pods
      .flatMap(({ spec }) => containerOf(spec).env)
      .flatMap((variable) => {
        const reference = variable.valueFrom?.configMapKeyRef;
        if (reference) expect(reference.key).toBe(variable.name);
        return reference ?? [];
      });
    expect([...new Set(references.map(({ key }) => key))].sort()).toEqual(Object.keys(configuration).sort());
    expect(new Set(references.map(({ name }) => name))).toEqual(
      new Set(ofKind('ConfigMap').map(({ metadata }) => metadata.name)),
    );
  });

  it.each(apps)('a Job brings the tables of %s up to date, with a login of its own', (app) => {
    const { spec } = named('Job', `migrate-${app}`).spec.template;
    const { args, env } = containerOf(spec);
    expect(args).toEqual([app]);
    expect(env).toEqual([{ name: 'DATABASE_URL_FILE', value: `${mount}/DATABASE_URL` }]);
    expect(spec.volumes.map(({ secret }) => secret?.secretName)).toEqual(['assay-migrations']);
    expect(spec.restartPolicy).toBe('Never');
  });

  it('keeps a gateway running while machines are emptied', () => {
    const { spec } = named('PodDisruptionBudget', 'gateway');
    const gateway = named('Deployment', 'gateway').spec;
    expect(spec.selector.matchLabels).toEqual(gateway.selector.matchLabels);
    expect(spec.minAvailable).toBeGreaterThanOrEqual(1);
    expect(gateway.replicas).toBeGreaterThan(spec.minAvailable ?? 0);
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
    const everyPod = [...apps, ...apps.map((app) => `migrate-${app}`)];
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
        ...everyPod.map((pod) => `${pod} → postgresql 5432/TCP`),
        ...apps.map((app) => `${app} → nats 4222/TCP`),
        ...internet('notification', 25, 465, 587),
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
