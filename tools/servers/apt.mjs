// One Debian package without root and without touching the machine's own lists: unpacked from the machine's own mirror.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = '/etc/apt/sources.list.d';
const NEXT_RELEASE = /** @type {Record<string, string>} */ ({ bullseye: 'trixie', bookworm: 'trixie' });

/** @returns {string[]} the releases to ask, best first */
export function releasesToTry() {
  const own = osRelease('VERSION_CODENAME');
  if (!own) return [];
  const next = NEXT_RELEASE[own];
  return next ? [next, own] : [own];
}

/** @returns {boolean} whether this machine's mirror has Debian's releases, the one in the making among them */
export function isDebian() {
  return osRelease('ID') === 'debian';
}

/** @param {string} field */
function osRelease(field) {
  return new RegExp(`^${field}=(\\S+)$`, 'm').exec(readText('/etc/os-release'))?.[1];
}

/**
 * Downloads a package of a release into a folder and unpacks it there.
 * @param {{ name: string, release: string, folder: string }} wanted
 * @returns {string} the folder with the package's files
 */
export function unpackDebianPackage({ name, release, folder }) {
  const options = isolate(release, folder);
  run('apt-get', [...options, 'update'], folder);
  run('apt-get', [...options, 'download', name], folder);
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb'));
  if (!file) throw new Error(`apt-get downloaded no ${name}`);
  const files = join(folder, 'files');
  run('dpkg-deb', ['-x', file, files], folder);
  return files;
}

/**
 * @param {string} release
 * @param {string} folder
 * @returns {string[]} options that make apt-get work in the folder only
 */
function isolate(release, folder) {
  for (const part of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, part), { recursive: true });
  const list = join(folder, 'release.sources');
  const { uris, components, signedBy } = machineMirror();
  const lines = ['Types: deb', `URIs: ${uris}`, `Suites: ${release}`, `Components: ${components}`];
  writeFileSync(list, `${[...lines, ...(signedBy ? [`Signed-By: ${signedBy}`] : [])].join('\n')}\n`);
  const settings = {
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    // The user apt would otherwise become cannot write into our folder.
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '2',
  };
  return ['-q', ...Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])];
}

/** @returns {{ uris: string, components: string, signedBy?: string }} where this machine gets its packages from */
function machineMirror() {
  const stanza = deb822Files()
    .flatMap((file) => readText(file).split(/\n\s*\n/))
    .find((text) => /^URIs:/m.test(text) && /^Types:.*\bdeb\b/m.test(text));
  if (stanza) {
    const field = (/** @type {string} */ name) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(stanza)?.[1];
    return {
      uris: field('URIs')?.split(/\s+/)[0] ?? '',
      components: field('Components') ?? 'main',
      signedBy: field('Signed-By'),
    };
  }
  const line = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+\S+\s+(.+)$/m.exec(readText('/etc/apt/sources.list'));
  if (!line?.[2]) throw new Error('no package mirror is named below /etc/apt');
  return {
    uris: line[2],
    components: line[3] ?? 'main',
    signedBy: /signed-by=(\S+)/.exec(line[1] ?? '')?.[1],
  };
}

function deb822Files() {
  const files = existsSync(SOURCES) ? readdirSync(SOURCES).filter((name) => name.endsWith('.sources')) : [];
  // The distribution's own file first, third parties after it.
  const rank = (/** @type {string} */ name) => (/^(debian|ubuntu)/.test(name) ? 0 : 1);
  return files.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)).map((name) => join(SOURCES, name));
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (status === 0) return;
  throw new Error(
    `${command} ${args.at(-1)} failed: ${(error?.message ?? stderr).trim().split('\n').at(-1)}`,
  );
}
