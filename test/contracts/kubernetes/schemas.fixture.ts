import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import ts from 'typescript';
import { root } from '../../../tools/generators/source-tree.mjs';
import type { Manifest } from '../manifests.fixture.js';

type Schema = Readonly<Record<string, unknown>>;
type Validator = (object: Manifest) => void;
type Model = new (object: Manifest) => { validate(): void };

/** Where the schemas of Kubernetes itself are: of the oldest release that is supported, which lacks what came later, and of 1.36, which lacks what went. */
const KUBERNETES = ['kubernetes-models-1.33/', 'kubernetes-models/'];
/** Where those of an operator are. */
const OPERATORS: Readonly<Record<string, string>> = {
  'keda.sh': '@kubernetes-models/keda/',
  'cert-manager.io': '@kubernetes-models/cert-manager/',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator/',
};
const CLUSTER = 'postgresql.cnpg.io/v1 Cluster';

/** The modules that an object is held against. */
function modulesOf({ apiVersion, kind }: Manifest): readonly string[] {
  if (`${apiVersion} ${kind}` === CLUSTER) return [];
  const operator = OPERATORS[apiVersion.split('/')[0] ?? ''];
  return (operator === undefined ? KUBERNETES : [operator]).map((place) => `${place}${apiVersion}/${kind}`);
}

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

async function validatorOf({ apiVersion, kind }: Manifest, module: string): Promise<Validator> {
  const models = (await import(module)) as Record<string, Model>;
  const Model = models[kind];
  if (!Model) throw new Error(`${apiVersion} has no ${kind}`);
  return (value) => new Model(value).validate();
}

async function judge(object: Manifest): Promise<void> {
  const modules = modulesOf(object);
  if (modules.length === 0 && !isCluster(object.spec)) throw new Error(JSON.stringify(isCluster.errors));
  for (const module of modules) (await validatorOf(object, module))(object);
}

const nameOf = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name}`;

/** What values are wrong or missing, by the schemas that an API server judges by. */
export async function wrongValues(objects: readonly Manifest[]): Promise<string[]> {
  const found = objects.map(async (object) => {
    try {
      await judge(object);
      return [];
    } catch (error) {
      return [`${nameOf(object)}: ${error instanceof Error ? error.message : error}`];
    }
  });
  return (await Promise.all(found)).flat();
}

/** Fields that the API does not have: the compiler sees them, as the objects stand in its source. */
export function unknownFields(objects: readonly Manifest[]): string[] {
  const known = objects.flatMap((object) => modulesOf(object).map((module) => ({ object, module })));
  const text = known
    .map(
      ({ object, module }, index) =>
        `import type { I${object.kind} as T${index} } from ${JSON.stringify(module)};
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
    const place = known[Math.floor(line / 2)];
    return `${place ? nameOf(place.object) : ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
