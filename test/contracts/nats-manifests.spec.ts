import { apps } from '@assay/contracts';
import { isFixed } from '@assay/messaging';
import { found } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import {
  base,
  compose,
  dockerFile,
  documents,
  exampleSecrets,
  type Labels,
  type Manifest,
} from './manifests.fixture.js';
import { pageText } from './pages.fixture.js';

const manifests = documents(dockerFile('kubernetes/nats/nats.yaml'));
const named = (kind: string): Manifest => {
  const found = manifests.find((manifest) => manifest.kind === kind);
  if (!found) throw new Error(`there is no ${kind}`);
  return found;
};
const script = dockerFile('nats/start.sh');
const container = named('StatefulSet').spec.template.spec.containers[0];
const configuration: Labels = base.find(({ kind }) => kind === 'ConfigMap')?.data ?? {};
const labels = named('StatefulSet').spec.template.metadata.labels;

const mounts = container?.volumeMounts.map(({ mountPath }) => mountPath) ?? [];

describe('the NATS servers for Kubernetes', () => {
  it('are as many as the stream has copies, and each knows the name of each', () => {
    const { replicas = 0 } = named('StatefulSet').spec;
    expect(configuration['NATS_STREAM_REPLICAS']).toBe(String(replicas));
    const peers = container?.env.find(({ name }) => name === 'NATS_PEERS')?.value.split(' ');
    const service = named('Service').metadata.name;
    expect(peers).toEqual(Array.from({ length: replicas }, (_, index) => `nats-${index}.${service}:6222`));
    expect(configuration['NATS_URL']).toBe(`nats://${service}:4222`);
  });

  it('are started by the script that docker compose uses too, with files where it looks for them', () => {
    expect(container?.command).toEqual(['/bin/sh', '/etc/nats/start.sh']);
    expect(compose.services['nats']?.entrypoint).toEqual(container?.command);
    for (const [, path = ''] of script.matchAll(
      /="\$\{NATS_(?:SECRETS|CONFIGURATION|FOLDER|STORE):-([^}]+)\}"/g,
    ))
      expect([path, mounts.some((mount) => path.startsWith(mount))]).toEqual([path, true]);
    const users = [...apps, 'operator', 'cluster'].map((user) => `nats_${user}`);
    const secret = exampleSecrets.find(({ metadata }) => metadata.name === 'assay-nats');
    expect(Object.keys(secret?.stringData ?? {}).sort()).toEqual(users.sort());
    for (const user of apps) expect(script).toMatch(new RegExp(`for user in [a-z ]*\\b${user}\\b`));
  });

  it('are a release that still gets fixes, the same everywhere', () => {
    expect(container?.image).toBe(compose.services['nats']?.image);
    const [, version = ''] = /^nats:([\d.]+)-alpine$/.exec(container?.image ?? '') ?? [];
    expect(isFixed(version)).toBe(true);
    const { remedy } = found('nats-unfixed', version);
    const named = [...remedy.matchAll(/\d+\.\d+\.\d+/g)].map(([release]) => release);
    expect(named.map(isFixed)).toEqual([true, true]);
    expect(pageText('docs/operations.md')).toContain(named.toReversed().join(' or '));
  });

  it('run restricted, and are what the apps may reach', () => {
    const { spec } = named('StatefulSet').spec.template;
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const policies = base.filter(({ metadata }) => metadata.name.endsWith('-to-nats'));
    const reached = policies.flatMap(({ spec: { egress = [] } }) => egress.flatMap(({ to = [] }) => to));
    expect(reached.map(({ podSelector }) => podSelector?.matchLabels)).toEqual([labels, labels]);
  });
});
