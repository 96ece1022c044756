import { describe, expect, it } from 'vitest';
import { exampleSecrets, type Manifest, production, singleNode } from '../manifests.fixture.js';
import { missing } from './references.fixture.js';
import { unknownFields, wrongValues } from './schemas.fixture.js';
import { brought } from './single-node.fixture.js';

const overlays: readonly (readonly [string, readonly Manifest[], readonly Manifest[]])[] = [
  ['single-node', singleNode, brought()],
  ['production', production, exampleSecrets],
];

/** An object of production with one word changed, under a name of its own. */
function altered(kind: string, from: string, to: string): Manifest {
  const object = production.find((one) => one.kind === kind && JSON.stringify(one).includes(from));
  if (!object) throw new Error(`no ${kind} says ${from}`);
  const changed = JSON.parse(JSON.stringify(object).replace(from, to)) as Manifest;
  return { ...changed, metadata: { ...changed.metadata, name: `altered ${to.replaceAll('"', '')}` } };
}
const misspelt = [
  altered('Deployment', '"terminationGracePeriodSeconds"', '"terminationGraceSeconds"'),
  altered('ScaledObject', '"minReplicaCount"', '"minReplicas"'),
  altered('Certificate', '"dnsNames"', '"dnsName"'),
  altered('PodMonitor', '"podMetricsEndpoints"', '"endpoints"'),
  // Kubernetes has it since 1.34.
  altered(
    'Deployment',
    '"terminationGracePeriodSeconds":',
    '"hostnameOverride":"late","terminationGracePeriodSeconds":',
  ),
];
// One compilation for all: it is what costs.
const unknown = unknownFields([...overlays.flatMap(([, ...objects]) => objects.flat()), ...misspelt]);
const unknownIn = ({ kind, metadata }: Manifest): string[] =>
  unknown.filter((line) => line.startsWith(`${kind} ${metadata.name}: `));

describe.each(overlays)('the objects of %s', (_name, objects, others) => {
  it('have the values that the APIs want', async () => {
    expect(objects.length).toBeGreaterThan(30);
    expect(await wrongValues([...objects, ...others])).toEqual([]);
  });

  it('have no field that the APIs do not know', () => {
    expect([...objects, ...others].flatMap(unknownIn)).toEqual([]);
  });

  it('find each other, and what has to be brought along', () => {
    expect(missing(objects, others)).toEqual([]);
  });

  it('are each there once', () => {
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the check of objects', () => {
  it.each([
    ['a number that is a word', 'ScaledObject', '"maxReplicaCount":6', '"maxReplicaCount":"many"'],
    [
      'what is neither a number nor a share',
      'PodDisruptionBudget',
      '"minAvailable":1',
      '"minAvailable":true',
    ],
    ['a port without its number', 'Deployment', '"containerPort":8081', '"port":8081'],
    ['a way to be synchronous that is none', 'Cluster', '"method":"any"', '"method":"some"'],
    ['a field of CloudNativePG that does not exist', 'Cluster', '"failoverQuorum"', '"failOverQuorum"'],
    ['an API that is not there', 'Deployment', '"apps/v1"', '"apps/v7"'],
  ])('finds %s', async (_what, kind, from, to) => {
    expect(await wrongValues([altered(kind, from, to)])).toHaveLength(1);
  });

  it.each(misspelt)('finds the misspelt field of a $kind', (object) => {
    expect(unknownIn(object).join()).toContain(object.metadata.name.slice('altered '.length));
  });

  it.each([
    [
      'a Secret',
      'Deployment',
      '"secretName":"assay-gateway"',
      '"secretName":"assay-gate"',
      'no Secret assay-gate',
    ],
    ['a key of a Secret', 'Job', 'secrets/assay/DATABASE_URL', 'secrets/assay/DATABASE', 'has no DATABASE'],
    [
      'a certificate',
      'Cluster',
      '"serverTLSSecret":"assay-postgres-tls"',
      '"serverTLSSecret":"t"',
      'no Secret t',
    ],
    ['a priority', 'Deployment', '"assay-later"', '"later"', 'no PriorityClass later'],
    [
      'a Deployment to scale',
      'ScaledObject',
      '"scaleTargetRef":{"name":"results"',
      '"scaleTargetRef":{"name":"result"',
      'no Deployment result',
    ],
    ['a port of a Service', 'Ingress', '"name":"http"', '"name":"web"', 'has no web'],
  ])('finds %s that nothing brings', (_what, kind, from, to, said) => {
    expect(missing([...production, altered(kind, from, to)], exampleSecrets).join()).toContain(said);
  });
});
