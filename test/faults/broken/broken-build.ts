import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { anotherBuild, type Tree } from '../../bench/tree.js';
import type { BrokenRule } from './broken-rule.js';
import { compiled, patchedSources } from './patched-source.js';

const run = promisify(execFile);

/** The apps as they are built now, those that the rule names with its patch in them, in a folder of their own. */
export async function brokenBuild(rule: BrokenRule, folder: string, version: string): Promise<Tree> {
  const root = process.cwd();
  const tree = await anotherBuild(folder, version);
  const instead: string[] = [];
  for (const [file, text] of await patchedSources(root, rule)) {
    const { code, mistakes } = compiled(file, text);
    if (mistakes.length > 0) throw new Error(`${rule.rule}: ${file} cannot be read: ${mistakes.join('; ')}`);
    const patched = resolve(folder, 'patched', file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(patched), { recursive: true });
    await writeFile(patched, code);
    instead.push(`--instead=${join(root, builtFrom(file))}=${patched}`);
  }
  for (const app of rule.apps) {
    const cwd = join(root, 'apps', app);
    const out = `--out=${join(tree.root, 'apps', app, 'dist')}`;
    const bundle = ['../../tools/bundle.mjs', ...(await commandsOf(cwd)), out, ...instead];
    await run(process.execPath, bundle, { cwd });
  }
  return tree;
}

/** What the app's build puts together. */
async function commandsOf(folder: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split('bundle.mjs ')[1]?.split(' ') ?? [];
}

// Apps keep their migrations beside their sources; a library is its sources.
function builtFrom(file: string): string {
  return file
    .replace(/^(apps\/[^/]+)\//, '$1/dist/')
    .replace(/^(libs\/[^/]+)\/src\//, '$1/dist/')
    .replace(/\.ts$/, '.js');
}
