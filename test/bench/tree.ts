import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The product as it was before due work had one engine and an app was one file. */
export const EARLIER = 'd9a76f5';

type Processes = typeof import('../../tools/processes.mjs');
type Nats = typeof import('../../tools/servers/nats.mjs');

/** One state of the sources, built, with the tools that start it. */
export interface Tree {
  readonly name: 'now' | 'earlier';
  readonly root: string;
  readonly processes: Processes;
  readonly nats: Nats;
}

/** The sources that this run belongs to. */
export function treeOfNow(): Promise<Tree> {
  return loaded('now', process.cwd());
}

/** The earlier product; undefined where git does not have it. */
export function earlierTree(say: (line: string) => void): Promise<Tree | undefined> {
  return treeAt('earlier', EARLIER, say);
}

/** The product of a commit, checked out and built in a folder of its own; undefined where git does not have it. */
export async function treeAt(
  name: Tree['name'],
  commit: string,
  say: (line: string) => void,
): Promise<Tree | undefined> {
  const found = await run('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]).catch(
    () => undefined,
  );
  if (!found) {
    say(`git does not have ${commit} (a shallow clone?)`);
    return undefined;
  }
  const root = resolve('.cache/trees', found.stdout.trim().slice(0, 12));
  if (!existsSync(join(root, '.cache/complete'))) {
    say(`making ${commit} in ${root}: a minute or two`);
    const script = `rm -rf "$0" && mkdir -p "$0/.cache" && git archive ${found.stdout.trim()} | tar -x -C "$0" && ln -sfn ../../../bin "$0/.cache/bin"`;
    await run('sh', ['-c', script, root]);
    await shareDependencies(root);
    // It installs and builds itself by its own tools, with what its own lock file says.
    await run(process.execPath, ['tools/bootstrap.mjs'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    await run('touch', [join(root, '.cache/complete')]);
  }
  return loaded(name, root);
}

/** What is installed here serves there as well where both ask for the same. */
async function shareDependencies(root: string): Promise<void> {
  const lock = (folder: string): Promise<string> => readFile(join(folder, 'package-lock.json'), 'utf8');
  if ((await lock(root)) !== (await lock('.'))) return;
  // Names of projects lead to their folders by relative links, so they mean those of the copy.
  for (const folder of ['node_modules', ...globSync('{apps,libs}/*/node_modules')])
    await run('cp', ['-al', folder, join(root, folder)]);
}

/** The apps as they are built now, in a folder of their own, which say that they are of another release. */
export async function anotherBuild(folder: string, release: string): Promise<Tree> {
  const root = resolve(folder);
  await mkdir(root, { recursive: true });
  await run('cp', ['-a', 'tools', 'package.json', root]);
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  for (const app of globSync('apps/*')) {
    await mkdir(join(root, app), { recursive: true });
    await run('cp', ['-a', join(app, 'dist'), join(root, app)]);
    const manifest = JSON.parse(await readFile(join(app, 'package.json'), 'utf8')) as object;
    await writeFile(join(root, app, 'package.json'), JSON.stringify({ ...manifest, version: release }));
    if (existsSync(join(app, 'node_modules')))
      await symlink(resolve(app, 'node_modules'), join(root, app, 'node_modules'));
  }
  return loaded('now', root);
}

async function loaded(name: Tree['name'], root: string): Promise<Tree> {
  const load = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(join(root, path)).href)) as T;
  return {
    name,
    root,
    processes: await load<Processes>('tools/processes.mjs'),
    nats: await load<Nats>('tools/servers/nats.mjs'),
  };
}

/** Runs the tree's migrations on a database of its own. */
export async function migrate({ root }: Tree, databaseUrl: string): Promise<void> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl };
  await run(process.execPath, ['tools/migrate.mjs'], { cwd: root, env });
}
