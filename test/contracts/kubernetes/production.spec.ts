import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apps } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../tools/generators/source-tree.mjs';
import {
  appSettings,
  compose,
  dockerFile,
  documents,
  exampleSecrets,
  type Labels,
  type Manifest,
  podTemplateOf,
  production,
  singleNode,
} from '../manifests.fixture.js';
import { policiesFor, podsOf } from '../network-graph.fixture.js';
import { scaledAmong } from './autoscaling.fixture.js';
import { missing } from './references.fixture.js';
import { wrongValues } from './schemas.fixture.js';
import { brought } from './single-node.fixture.js';

const settingsOf = await appSettings();

interface Cluster {
  readonly instances: number;
  readonly postgresql: {
    readonly synchronous: Readonly<Record<string, unknown>>;
    readonly parameters: { readonly max_connections: string };
  };
  readonly bootstrap: {
    readonly initdb: { readonly database: string; readonly postInitApplicationSQL: readonly string[] };
  };
  readonly managed: {
    readonly roles: readonly { name: string; inRoles: string[]; login: boolean; inherit: boolean }[];
  };
}

const ofKind = (kind: string): Manifest[] => production.filter((one) => one.kind === kind);
const specOf = <T>(kind: string, name: string): T => {
  const found = ofKind(kind).find(({ metadata }) => metadata.name === name);
  if (!found) throw new Error(`there is no ${kind} ${name}`);
  return found.spec as unknown as T;
};
const cluster = specOf<Cluster>('Cluster', 'assay-postgres');
const configuration = ofKind('ConfigMap')[0]?.data ?? {};

describe('PostgreSQL of production', () => {
  it('acknowledges nothing that a standby lacks, and promotes none that could lack it', () => {
    expect(cluster.instances).toBe(3);
    expect(cluster.postgresql.synchronous).toEqual({
      method: 'any',
      number: 1,
      dataDurability: 'required',
      failoverQuorum: true,
    });
  });

  it('has room for the pools of every app at its most, while it is rolled', () => {
    const most = Object.fromEntries(scaledAmong(production).map((one) => [one.app, one.maxReplicaCount]));
    const pods = Object.values(most).reduce((sum, count) => sum + count, 0);
    expect(Object.keys(most).sort()).toEqual([...apps].sort());
    // The sentence of docs/operations.md, PostgreSQL.
    const needed = 11 * (pods + 5) + 5 * ((most['gateway'] ?? 0) + 1) + 20;
    expect(Number(cluster.postgresql.parameters.max_connections)).toBeGreaterThanOrEqual(needed);
  });

  it('is set up by the statements of docker/postgres, and no others', () => {
    const scripts = [...dockerFile('postgres/10-apps.sh').matchAll(/<<'SQL'\n([\s\S]*?)\nSQL\n/g)];
    const [once = '', perApp = ''] = scripts.map(([, sql = '']) => sql);
    const { database } = cluster.bootstrap.initdb;
    const filledIn = (sql: string, app: string): string[] => {
      const values: Labels = { database, app, role: `assay_${app}`, login: `assay_${app}_login` };
      const whole = sql
        .replace(/ PASSWORD :'password'/g, '')
        .replace(/:"(\w+)"/g, (_all, name: string) => `"${values[name]}"`);
      return whole.split(';').flatMap((statement) => statement.trim() || []);
    };
    const roles = dockerFile('postgres/20-roles.sql')
      .replace(/^--.*\n/gm, '')
      .replace(';\nDO', '\n\0DO')
      .trim()
      .replace(/;$/, '')
      .split('\n\0');
    const theirs = [...filledIn(once, ''), ...apps.flatMap((app) => filledIn(perApp, app)), ...roles];
    expect(cluster.bootstrap.initdb.postInitApplicationSQL).toEqual(theirs);
  });

  it('gives each login its password and the role that it has, so that the operator takes none away', () => {
    const logins = apps.map((app) => ({ name: `assay_${app}_login`, inRoles: [`assay_${app}`] }));
    const installer = {
      name: 'assay_installer',
      inRoles: apps.flatMap((app) => [`assay_${app}`, `assay_${app}_owner`]),
    };
    const roles = cluster.managed.roles.map(({ name, inRoles }) => ({ name, inRoles: [...inRoles].sort() }));
    expect(roles).toEqual([{ ...installer, inRoles: [...installer.inRoles].sort() }, ...logins]);
    expect(cluster.managed.roles.every(({ login, inherit }) => login && !inherit)).toBe(true);
    for (const { name } of cluster.managed.roles) {
      const users = exampleSecrets.map(({ stringData }) => stringData?.['username']);
      expect(users).toContain(name);
    }
  });

  it('shows a certificate for the name by which the apps call it, and NATS, too', () => {
    const names = ofKind('Certificate').flatMap(
      ({ spec }) => (spec as { dnsNames?: string[] }).dnsNames ?? [],
    );
    const addresses = exampleSecrets.flatMap(({ stringData }) => stringData?.['DATABASE_URL'] ?? []);
    expect(addresses).toHaveLength(6);
    for (const address of [...addresses, configuration['NATS_URL'] ?? ''])
      expect(names).toContain(new URL(address).hostname);
    for (const address of addresses) expect(address).toContain('sslmode=verify-full');
    expect(configuration['NATS_URL']).toMatch(/^tls:/);
  });
});

describe('the apps of production', () => {
  it('share no volume: reports lie in a bucket', () => {
    expect(ofKind('PersistentVolumeClaim')).toEqual([]);
    expect(configuration['REPORTS_STORE']).toMatch(/^s3:/);
    expect(configuration['REPORTS_S3_REGION']).toMatch(/./);
  });

  it('make room for each other last where orders are taken', () => {
    const priority = (name: string): unknown =>
      (
        ofKind('PriorityClass').find(({ metadata }) => metadata.name === name) as
          | { value?: number }
          | undefined
      )?.value;
    const classes = apps.map((app) => [
      app,
      (specOf<Manifest['spec']>('Deployment', app).template.spec as { priorityClassName?: string })
        .priorityClassName,
    ]);
    expect(Object.fromEntries(classes)).toEqual({
      gateway: 'assay',
      ...Object.fromEntries(apps.slice(1).map((app) => [app, 'assay-later'])),
    });
    expect(Number(priority('assay'))).toBeGreaterThan(Number(priority('assay-later')));
  });

  it('trust the authority of the namespace, and none of them has its key', () => {
    const templates = production.flatMap((one) => podTemplateOf(one)?.spec ?? []);
    expect(templates.length).toBe(2 * apps.length + 2);
    for (const { volumes, containers } of templates) {
      expect(volumes.find(({ name }) => name === 'ca')).toEqual({
        name: 'ca',
        secret: { secretName: 'assay-ca', defaultMode: 0o440, items: [{ key: 'ca.crt', path: 'ca.crt' }] },
      });
      expect(containers[0]?.env).toContainEqual({
        name: 'NODE_EXTRA_CA_CERTS',
        value: '/etc/assay-ca/ca.crt',
      });
    }
  });

  it('hear callers through the one ingress that is counted as a proxy, over TLS', () => {
    expect(configuration['TRUSTED_PROXIES']).toBe('1');
    expect(configuration['PLAIN_HTTP_REFUSED']).toBe('true');
    const door = specOf<Manifest['spec']>('NetworkPolicy', 'assay-anyone-to-gateway');
    expect(door.ingress).toHaveLength(1);
    expect(door.ingress?.[0]?.from).toEqual([
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } },
    ]);
    const { tls, rules } = specOf<{ tls: { hosts: string[] }[]; rules: { host: string }[] }>(
      'Ingress',
      'assay',
    );
    expect(tls.flatMap(({ hosts }) => hosts)).toEqual(rules.map(({ host }) => host));
    expect(configuration['PUBLIC_URL']).toBe(`https://${rules[0]?.host}`);
  });

  it('let Prometheus in where it asks, and nobody else', () => {
    const policy = specOf<Manifest['spec']>('NetworkPolicy', 'assay-prometheus-to-health');
    expect(policy.ingress?.map(({ ports }) => ports)).toEqual([[{ protocol: 'TCP', port: 'health' }]]);
    const selected = podsOf(production).filter((pod) =>
      policiesFor(production, pod).some(({ metadata }) => metadata.name === 'assay-prometheus-to-health'),
    );
    expect(selected.map(({ name }) => name).sort()).toEqual([...apps].sort());
  });

  it.each([
    ['cnpg.io/cluster', 'assay-postgres'],
    ['app.kubernetes.io/name', 'nats'],
  ])('are not the only pods that are shut: those with %s=%s hear no stranger', (label, value) => {
    const policies = ofKind('NetworkPolicy').filter(
      ({ spec }) => spec.podSelector.matchLabels?.[label] === value,
    );
    expect(policies.map(({ spec }) => spec.policyTypes)).toEqual([['Ingress', 'Egress']]);
    expect(policies[0]?.spec.ingress?.every(({ from, ports }) => (from?.length ?? 0) > 0 && ports)).toBe(
      true,
    );
  });

  it('are migrated after PostgreSQL is there and before the others, to Argo CD', () => {
    const wave = ({ metadata }: Manifest): number =>
      Number((metadata as { annotations?: Labels }).annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
    const [certificates, postgres, jobs, deployments] = ['Certificate', 'Cluster', 'Job', 'Deployment'].map(
      (kind) => [...new Set(ofKind(kind).map(wave))],
    );
    const order = [certificates, postgres, jobs, deployments].map((waves) => waves ?? []);
    expect(order.every((waves) => waves.length === 1)).toBe(true);
    const flat = order.flat();
    expect(flat).toEqual([...flat].sort((one, other) => one - other));
    expect(new Set(flat).size).toBe(4);
  });
});

describe('NATS of production', () => {
  const text = dockerFile('kubernetes/production/nats-values.yaml');
  const values = parse(text) as {
    fullnameOverride: string;
    config: { cluster: { replicas: number } };
    container: { image: { tag: string } };
  };
  const recorded = readFileSync(join(root, 'test/contracts/kubernetes/nats-chart.yaml'), 'utf8');
  const made = documents(recorded);

  it('is what was recorded of the chart: where the values changed, it has to be recorded anew', () => {
    expect(recorded).toContain(
      `# sha256 of the values: ${createHash('sha256').update(text).digest('hex')}\n`,
    );
  });

  it('is what the API servers want, and finds what it needs', async () => {
    expect(await wrongValues(made)).toEqual([]);
    const brought = [...exampleSecrets, ...ofKind('Certificate'), ...ofKind('PriorityClass')];
    expect(missing(made, brought)).toEqual([]);
  });

  it('is as many servers as the stream has copies, of the release that is used elsewhere', () => {
    expect(String(values.config.cluster.replicas)).toBe(configuration['NATS_STREAM_REPLICAS']);
    expect(`nats:${values.container.image.tag}`).toBe(compose.services['nats']?.image);
    expect(made.find(({ kind }) => kind === 'StatefulSet')?.spec.replicas).toBe(3);
  });

  it('runs restricted', () => {
    const pod = made.flatMap((one) => podTemplateOf(one)?.spec ?? []);
    expect(pod).toHaveLength(1);
    for (const { containers, securityContext } of pod) {
      expect(securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const container of containers)
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
    }
  });
});

describe('single-node', () => {
  const secrets = brought();
  const named = (kind: string, name: string): Manifest | undefined =>
    singleNode.find((one) => one.kind === kind && one.metadata.name === name);

  it('has one of each, which a machine that is emptied may lose', () => {
    for (const app of apps) {
      expect(named('Deployment', app)?.spec.replicas).toBe(1);
      expect(named('PodDisruptionBudget', app)?.spec.minAvailable).toBe(0);
    }
    for (const server of ['nats', 'postgres']) expect(named('StatefulSet', server)?.spec.replicas).toBe(1);
    const [map] = singleNode.filter(({ kind }) => kind === 'ConfigMap');
    expect(map?.data).toMatchObject({ NATS_STREAM_REPLICAS: '1', NATS_URL: 'nats://nats:4222' });
  });

  it.each(apps)('brings %s every secret that it knows, and no other', (app) => {
    const settings = settingsOf[app]?.settings ?? [];
    const given = Object.keys(secrets.find(({ metadata }) => metadata.name === `assay-${app}`)?.data ?? {});
    const known = settings.filter(({ secret }) => secret).map(({ name }) => name);
    expect(given.sort()).toEqual(known.sort());
    const ofNats = secrets.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === 'assay-nats');
    expect(Object.keys(ofNats?.data ?? {})).toEqual(
      expect.arrayContaining([`nats_${app}`, `nats_${app}_keys`]),
    );
  });

  it('has reports in a folder that one pod at a time has', () => {
    expect(named('PersistentVolumeClaim', 'assay-reports')?.spec).toMatchObject({
      accessModes: ['ReadWriteOnce'],
    });
    expect(named('Deployment', 'results')?.spec).toMatchObject({ strategy: { type: 'Recreate' } });
  });

  it('runs the PostgreSQL of docker compose, by the same script', () => {
    const postgres = podTemplateOf(named('StatefulSet', 'postgres') as Manifest)?.spec.containers[0];
    const { image, environment } = compose.services['postgres'] ?? {};
    expect(postgres?.image).toBe(image);
    expect(Object.fromEntries(postgres?.env.map(({ name, value }) => [name, value]) ?? [])).toEqual(
      environment,
    );
  });
});
