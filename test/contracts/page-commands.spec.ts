import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/generators/source-tree.mjs';
import {
  base,
  compose,
  dockerFile,
  documents,
  type Manifest,
  production,
  singleNode,
} from './manifests.fixture.js';
import { commandsOf, pages, type PageCommand } from './pages.fixture.js';
import { unknownCall } from './vendor-calls.fixture.js';

/** Says what is wrong with a command, given its words; nothing where all that it names is there. */
type Complaint = string | undefined;
type Check = (words: readonly string[], command: string) => Complaint;

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const { scripts } = manifest;
const nats = documents(dockerFile('kubernetes/nats/nats.yaml'));
const objects: readonly Manifest[] = [...base, ...nats, ...singleNode, ...production];
const there = (path: string): Complaint => (existsSync(join(root, path)) ? undefined : `there is no ${path}`);
const named = (kind: string, name: string): Complaint =>
  objects.some((one) => one.kind.toLowerCase() === kind && one.metadata.name === name)
    ? undefined
    : `there is no ${kind} ${name}`;

/** The value of an option, whether `--name value` or `--name=value`. */
function option(words: readonly string[], name: string): string | undefined {
  const index = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (index === -1) return undefined;
  return words[index]?.includes('=') ? words[index]?.split('=').slice(1).join('=') : words[index + 1];
}

function selected(kinds: string, selector: string | undefined): Complaint {
  const wanted = (selector ?? '').split(',').map((one) => one.split('='));
  const lacks = kinds
    .split(',')
    .filter(
      (kind) =>
        !objects.some(
          ({ kind: is, metadata }) =>
            is.toLowerCase() === kind &&
            wanted.every(([key = '', value]) => metadata.labels?.[key] === value),
        ),
    );
  return lacks.length === 0 ? undefined : `${selector} selects no ${lacks.join()}`;
}

/** The programs that an app is built into. */
function programsOf(app: string): string[] {
  const { scripts: own } = JSON.parse(
    readFileSync(join(root, `apps/${app}/package.json`), 'utf8'),
  ) as typeof manifest;
  const names = /bundle\.mjs (.+)$/.exec(own['build'] ?? '')?.[1] ?? '';
  return names.split(' ').map((name) => `dist/${name}.js`);
}

/** What is run inside a container of an app; the scripts and programs are those that the image or the mounts hold. */
function inside(app: string, words: readonly string[]): Complaint {
  if (words.join(' ') === 'sh /etc/nats/start.sh reload') return undefined;
  if (words[0] === 'psql') return undefined;
  const [program, file = ''] = words;
  if (program !== 'node') return `nothing runs ${words.join(' ')}`;
  return programsOf(app).includes(file) ? undefined : `apps/${app} builds no ${file}`;
}

const MOUNTS = ['nats/nats.yaml', 'private-ca/pod.yaml', 'production/nats-values.yaml'];
const chart = readFileSync(join(root, 'test/contracts/kubernetes/nats-chart.yaml'), 'utf8');

const kubectl: Readonly<Record<string, Check>> = {
  kustomize: ([path = '']) => there(`${path}/kustomization.yaml`),
  apply: (words) => {
    if (words.join(' ') === '-f -') return undefined;
    const path = option(words, '-k');
    // The reader's own overlay, as the page shows it.
    return path === 'overlay' ? undefined : there(`${path}/kustomization.yaml`);
  },
  create: (words) => {
    const [kind, name = ''] = words;
    if (kind === 'job') return named('cronjob', option(words, '--from')?.split('/')[1] ?? '');
    if (kind === 'namespace') return undefined;
    const files = words
      .filter((word) => word.startsWith('--from-file='))
      .map((word) => word.split('=')[1] ?? '');
    // Of the reader's own making: an authority, and what the line before writes.
    const missing = files
      .filter((file) => !['ca.crt', 'users.conf'].includes(file))
      .find((file) => there(file));
    if (missing !== undefined || files.length === 0) return `there is no ${missing}`;
    // kubectl create secret generic NAME
    const [volume, object] =
      kind === 'secret' ? ['secret: { secretName:', words[2]] : ['configMap: { name:', name];
    return MOUNTS.some((path) => dockerFile(`kubernetes/${path}`).includes(`${volume} ${object}`))
      ? undefined
      : `nothing mounts ${object}`;
  },
  exec: (words) => {
    const [target = '', dashes, ...rest] = words.filter((word) => word !== '-i');
    const [kind, name] = target.includes('/')
      ? target.split('/')
      : ['statefulset', target.replace(/-\d$/, '')];
    if (dashes !== '--') return 'exec needs --';
    return named(kind === 'deploy' ? 'deployment' : (kind ?? ''), name ?? '') ?? inside(name ?? '', rest);
  },
  config: (words) => (words[0] === 'set-context' ? undefined : `config ${words[0]}?`),
  'port-forward': ([target = '']) => named('service', target.split('/')[1] ?? ''),
  delete: (words) => selected(words[0] ?? '', option(words, '-l')),
  get: (words) => selected(words[0] ?? '', option(words, '-l')),
  rollout: (words) => (words[0] === 'undo' ? undefined : selected(words[1] ?? '', option(words, '-l'))),
};

const inCompose: Check = (words, command) => {
  const [, ...rest] = words;
  if (rest[0] !== '-f' || rest[1] !== 'docker/compose.yaml') return 'it does not say which file';
  const known = Object.keys(compose.services);
  const [verb, ...more] = rest.slice(2);
  const services = more.filter((word) => known.includes(word));
  if (verb === 'up') return undefined;
  if (verb !== 'exec' && verb !== 'run') return `${command} is not checked`;
  if (services[0] === undefined) return 'it names no service';
  return verb === 'exec' ? inside(services[0], more.slice(more.indexOf(services[0]) + 1)) : undefined;
};

/** An image is built by the stages and arguments that the Dockerfile has. */
function built(words: readonly string[]): Complaint {
  const dockerfile = dockerFile('Dockerfile');
  // What a base is called by its bytes.
  if (words.slice(0, 3).join(' ') === 'buildx imagetools inspect')
    return dockerfile.includes(`ARG BASE=${words[3]}\n`) ? undefined : `${words[3]} is no base`;
  const target = option(words, '--target');
  const argument = option(words, '--build-arg')?.split('=')[0] ?? 'APP';
  if (words[0] !== 'build' || option(words, '-f') !== 'docker/Dockerfile')
    return 'it does not say which file';
  if (target !== undefined && !dockerfile.includes(` AS ${target}\n`)) return `there is no stage ${target}`;
  return dockerfile.includes(`ARG ${argument}\n`) ? undefined : `there is no argument ${argument}`;
}

/** The chart is what was recorded, of values that are there. */
const helm: Check = ([verb, ...words]) => {
  if (verb === 'repo') return undefined;
  const version = option(words, '--version');
  if (!chart.includes(`helm.sh/chart: ${words[2]?.split('/')[1]}-${version}`))
    return `${version} was not recorded`;
  return there(option(words, '--values') ?? '');
};

/** What is named is an image of some pod. */
const kustomize: Check = ([edit, set, image, ...given]) => {
  if (`${edit} ${set} ${image}` !== 'edit set image') return `kustomize ${edit}?`;
  const unknown = given
    .map((one) => one.split('=')[0])
    .find((name) => !JSON.stringify(objects).includes(`"image":"${name}:`));
  return unknown === undefined ? undefined : `no pod has the image ${unknown}`;
};

const programs: Readonly<Record<string, Check>> = {
  helm,
  kustomize,
  npm: ([first = '', second = '']) => {
    const script = first === 'run' ? second : first;
    return script in scripts ? undefined : `package.json has no script ${script}`;
  },
  npx: (words) => {
    const [program, , , ring = '', path = '.'] = words;
    const rings = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
    if (program !== 'vitest' || !rings.includes(`name: '${ring}'`)) return `there is no ring ${ring}`;
    return there(path);
  },
  kubectl: ([verb = '', ...words], command) =>
    kubectl[verb]?.(words, command) ?? (verb in kubectl ? undefined : `${verb}?`),
  docker: (words, command) => (words[0] === 'compose' ? inCompose(words, command) : built(words)),
  sh: ([path = '']) => there(path),
  truncate: (words) =>
    (words[2]?.split('/').at(-1) ?? '') in compose.secrets ? undefined : 'there is no such secret',
  // The vendor guide is read in .data/vendor.
  node: (words) => there(words.find((word) => !word.startsWith('--'))?.replace(/^\.\.\/\.\.\//, '') ?? ''),
  // The vendor guide's little helpers, played by its reader.
  export: () => undefined,
  mkdir: () => undefined,
  printf: () => undefined,
  'assay()': () => undefined,
  'sandbox()': () => undefined,
  'pick()': () => undefined,
  psql: () => undefined,
};

/** What is wrong with a command of a page; a command that no check knows is wrong, too. */
function complaint({ page, text }: PageCommand): string[] {
  const call = unknownCall(text);
  if (call !== undefined) return call === '' ? [] : [`${page}: ${text}: ${call}`];
  const words = text.replace(/^(?:[A-Z_]+=\S+\s+)+/, '').split(/\s+/);
  const check = programs[words[0] ?? ''];
  const found = check ? check(words.slice(1), text) : 'nobody checks it';
  return found === undefined ? [] : [`${page}: ${text}: ${found}`];
}

describe('every command of a page', () => {
  it.each(pages)('of %s names what is there', (page) => {
    const commands = commandsOf(page);
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.flatMap(complaint)).toEqual([]);
  });
});

describe('the check of commands', () => {
  it.each([
    ['npm run replay', 'has no script'],
    ['kubectl exec deploy/consents -- node dist/configure-partner.js', 'no deployment consents'],
    ['kubectl exec deploy/consent -- node dist/configure.js', 'apps/consent builds no dist/configure.js'],
    ['kubectl create job now --from=cronjob/replay', 'no cronjob replay'],
    ['kubectl delete job -l app.kubernetes.io/component=migrations', 'selects no job'],
    ['nats-server --signal reload', 'nobody checks it'],
    ['docker compose up', 'does not say which file'],
    ['docker build -f docker/Dockerfile --target migration .', 'no stage migration'],
    ['docker build -f docker/Dockerfile --build-arg NAME=gateway .', 'no argument NAME'],
    ['kubectl apply -k docker/kubernetes/one-node', 'there is no docker/kubernetes/one-node'],
    ['kubectl create secret generic users --from-file=users.conf', 'nothing mounts users'],
    ['kubectl port-forward service/gate 8080:80', 'no service gate'],
    ['helm upgrade --install nats nats/nats --version 1.0.0 --values x', '1.0.0 was not recorded'],
    ['kustomize edit set image redis=redis@sha256:x', 'no pod has the image redis'],
    ['sh docker/secrets.sh', 'there is no docker/secrets.sh'],
    ['npx vitest run --project unity', 'there is no ring'],
    ['assay GET /v1/order/$ORDER', 'no operation'],
    [`assay PUT /v1/orders/$ORDER/flags/$FLAG/review -d '{"by":"Kim","verdict":"dismissed"}'`, 'decision'],
    ['sandbox PUT /fault', 'no route'],
  ])('finds what is wrong with %s', (text, expected) => {
    expect(complaint({ page: 'a page', text }).join()).toContain(expected);
  });
});

describe('docker/create-secrets.sh', () => {
  it('makes every secret of compose.yaml, fills anew what was emptied, and touches nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const made = join(folder, 'docker/secrets');
    const run = (command: string) => spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    const contents = () =>
      Object.fromEntries(readdirSync(made).map((name) => [name, readFileSync(join(made, name), 'utf8')]));
    const told = commandsOf('docs/operations.md').map(({ text }) => text);
    const [create = '', empty = ''] = ['sh docker/create', 'truncate'].map((start) =>
      told.find((text) => text.startsWith(start)),
    );
    try {
      mkdirSync(join(folder, 'docker'));
      copyFileSync(join(root, 'docker/create-secrets.sh'), join(folder, 'docker/create-secrets.sh'));
      const { status, stdout } = run(create);
      expect([status, stdout]).toEqual([0, expect.stringContaining('smtp_url')]);
      const asked = [...stdout.matchAll(/secrets\/(\w+)$/gm)].map(([, name = '']) => name);
      const first = contents();
      expect([...Object.keys(first), ...asked].sort()).toEqual(Object.keys(compose.secrets).sort());
      expect(run(`${empty} && ${create}`).status).toBe(0);
      const second = contents();
      expect(Object.keys(first).filter((name) => first[name] !== second[name])).toEqual(['nats_results']);
      expect(second['nats_results']).toMatch(/^[0-9a-f]{64}$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
