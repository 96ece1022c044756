import { type Manifest, podTemplateOf } from '../manifests.fixture.js';

/** What another object is asked for: all of it, or one of its keys or ports. */
interface Reference {
  readonly from: string;
  readonly kind: string;
  readonly name: string;
  readonly part?: string | undefined;
}
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** The fields called so, however deep they lie. */
function deep(value: unknown, name: string): unknown[] {
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? [inner] : []),
    ...deep(inner, name),
  ]);
}
const named = (value: unknown, key = 'name'): string[] =>
  isFields(value) && typeof value[key] === 'string' ? [value[key]] : [];

/** The files of a volume that a container is told of, by a variable, an argument or a command. */
function mountedKeys(object: Manifest): Omit<Reference, 'from'>[] {
  const { containers = [], volumes = [] } = podTemplateOf(object)?.spec ?? {};
  return containers.flatMap(({ env, args = [], command = [], volumeMounts }) => {
    const told = [...(env ?? []).map(({ value }) => value), ...args, ...command];
    return volumeMounts.flatMap(({ name, mountPath }) => {
      const volume = volumes.find((one) => one.name === name);
      const secret = volume?.secret?.secretName;
      const map = volume?.configMap?.name;
      const owner = secret ?? map;
      if (owner === undefined) return [];
      return told
        .filter((word) => word?.startsWith(`${mountPath}/`))
        .map((word) => word.slice(mountPath.length + 1))
        .map((part) => ({ kind: secret === undefined ? 'ConfigMap' : 'Secret', name: owner, part }));
    });
  });
}

/** What an object needs of others. */
function referencesOf(object: Manifest): Reference[] {
  const one = (kind: string, names: readonly string[]) => names.map((name) => ({ kind, name }));
  const all = (field: string, kind: string, key?: string) =>
    deep(object, field).flatMap((value) => one(kind, key === '' ? [String(value)] : named(value, key)));
  const found: Omit<Reference, 'from'>[] = [
    ...all('configMapRef', 'ConfigMap'),
    ...all('configMap', 'ConfigMap'),
    ...all('secret', 'Secret', 'secretName'),
    ...all('passwordSecret', 'Secret'),
    ...all('serverTLSSecret', 'Secret', ''),
    ...all('serverCASecret', 'Secret', ''),
    ...all('priorityClassName', 'PriorityClass', ''),
    ...all('persistentVolumeClaim', 'PersistentVolumeClaim', 'claimName'),
    ...all('scaleTargetRef', 'Deployment'),
    ...deep(object, 'issuerRef').flatMap((value) => one(String((value as Fields)['kind']), named(value))),
    ...(object.kind === 'Issuer' ? all('ca', 'Secret', 'secretName') : []),
    ...deep(object, 'service').flatMap((value) => {
      const { name, port } = value as { name: string; port: { name: string } };
      return [{ kind: 'Service', name, part: port.name }];
    }),
    ...deep(object, 'secret').flatMap((value) =>
      deep(value, 'key').flatMap((key) =>
        named(value, 'secretName').map((name) => ({ kind: 'Secret', name, part: String(key) })),
      ),
    ),
    ...mountedKeys(object),
  ];
  return found.map((reference) => ({ from: `${object.kind} ${object.metadata.name}`, ...reference }));
}

/** What is there, with its keys or ports: also the Secrets that cert-manager makes. */
function partsOf(objects: readonly Manifest[]): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { kind, metadata, data, stringData, binaryData, spec } of objects) {
    const keys = Object.keys({ ...data, ...stringData, ...binaryData });
    const ports = kind === 'Service' ? spec.ports.map(({ name }) => name) : [];
    parts.set(`${kind} ${metadata.name}`, new Set([...keys, ...ports]));
    if (kind === 'Certificate')
      parts.set(`Secret ${spec.secretName}`, new Set(['tls.crt', 'tls.key', 'ca.crt']));
  }
  return parts;
}

/** What is asked for and not there. */
export function missing(objects: readonly Manifest[], brought: readonly Manifest[]): string[] {
  const there = partsOf([...objects, ...brought]);
  return objects.flatMap(referencesOf).flatMap(({ from, kind, name, part }) => {
    const parts = there.get(`${kind} ${name}`);
    if (!parts) return [`${from}: there is no ${kind} ${name}`];
    return part === undefined || parts.has(part) ? [] : [`${from}: ${kind} ${name} has no ${part}`];
  });
}
