import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import ts from 'typescript';
import { root } from '../../../tools/generators/source-tree.mjs';
import type { Manifest } from '../manifests.fixture.js';

type Schema = Readonly<Record<string, unknown>>;
type Validator = (object: Manifest) => void;
type Model = new (object: Manifest) => { validate(): void };

/** Where the schemas of an API are; those of Kubernetes itself are of its release 1.36. */
const PACKAGES: Readonly<Record<string, string>> = {
  'keda.sh': '@kubernetes-models/keda/',
  'cert-manager.io': '@kubernetes-models/cert-manager/',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator/',
};
const moduleOf = ({ apiVersion, kind }: Manifest): string =>
  `${PACKAGES[apiVersion.split('/')[0] ?? ''] ?? 'kubernetes-models/'}${apiVersion}/${kind}`;

/** What a schema of a custom resource leaves out is unknown to the API server, which drops it without a word. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** The part of CloudNativePG's definition of a Cluster that is used here; other fields are refused. */
const cluster = closed(
  JSON.parse(readFileSync(join(root, 'test/contracts/kubernetes/cloudnative-pg-cluster.json'), 'utf8')),
) as Schema;
const isCluster = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(cluster);
const CLUSTER = 'postgresql.cnpg.io/v1 Cluster';

async function validatorOf(object: Manifest): Promise<Validator> {
  if (`${object.apiVersion} ${object.kind}` === CLUSTER)
    return ({ spec }) => {
      if (!isCluster(spec)) throw new Error(JSON.stringify(isCluster.errors));
    };
  const models = (await import(moduleOf(object))) as Record<string, Model>;
  const Model = models[object.kind];
  if (!Model) throw new Error(`${object.apiVersion} has no ${object.kind}`);
  return (value) => new Model(value).validate();
}

const nameOf = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name}`;

/** What values are wrong or missing, by the schemas that an API server judges by. */
export async function wrongValues(objects: readonly Manifest[]): Promise<string[]> {
  const found = objects.map(async (object) => {
    try {
      (await validatorOf(object))(object);
      return [];
    } catch (error) {
      return [`${nameOf(object)}: ${error instanceof Error ? error.message : error}`];
    }
  });
  return (await Promise.all(found)).flat();
}

/** Fields that the API does not have: the compiler sees them, as the objects stand in its source. */
export function unknownFields(objects: readonly Manifest[]): string[] {
  const known = objects.filter(({ apiVersion, kind }) => `${apiVersion} ${kind}` !== CLUSTER);
  const text = known
    .map(
      (object, index) =>
        `import type { I${object.kind} as T${index} } from ${JSON.stringify(moduleOf(object))};
const o${index}: T${index} = ${JSON.stringify(object)};`,
    )
    .join('\n');
  const path = join(root, 'test/contracts/kubernetes/objects.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    // The smallest that there is: objects and words.
    lib: ['lib.es5.d.ts'],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    getSourceFile: (file, ...rest) =>
      file === path
        ? ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
        : disk.getSourceFile(file, ...rest),
    fileExists: (file) => file === path || disk.fileExists(file),
  };
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    const object = known[Math.floor(line / 2)];
    return `${object ? nameOf(object) : ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
