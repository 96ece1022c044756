import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** The earlier product, checked out and built in a folder of its own; undefined where git does not have it. */
export async function earlierTree(say: (line: string) => void): Promise<Tree | undefined> {
  const root = resolve('.cache/bench', EARLIER);
  if (!existsSync(join(root, '.cache/complete'))) {
    try {
      await run('git', ['cat-file', '-e', `${EARLIER}^{commit}`]);
    } catch {
      say(`git does not have ${EARLIER} (a shallow clone?): that column stays empty`);
      return undefined;
    }
    say(`making ${EARLIER} in ${root}: a minute or two`);
    const script = `rm -rf "$0" && mkdir -p "$0/.cache" && git archive ${EARLIER} | tar -x -C "$0" && ln -sfn ../../../bin "$0/.cache/bin"`;
    await run('sh', ['-c', script, root]);
    // It installs and builds itself by its own tools, with what its own lock file says.
    await run(process.execPath, ['tools/bootstrap.mjs'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    await run('touch', [join(root, '.cache/complete')]);
  }
  return loaded('earlier', root);
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
