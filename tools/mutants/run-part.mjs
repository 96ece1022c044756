// One part in a copy of the sources, where a mutant that is left over harms nobody.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { conditionMutator } from './condition-mutator.mjs';
import { filesOf } from './files-of.mjs';
import { judged } from './judged.mjs';

/** @typedef {import('./parts.mjs').Part} Part */

const PACKAGES = 'node_modules/@stryker-mutator';

/**
 * A copy of what git knows and of what is not ignored, with what is installed here.
 * @param {string} root
 */
export function copySources(root) {
  const folder = join(root, '.cache/mutants');
  for (const left of globSync('tree-*', { cwd: folder }).filter((name) => !isRunning(Number(name.slice(5)))))
    rmSync(join(folder, left), { recursive: true, force: true });
  const tree = join(folder, `tree-${process.pid}`);
  mkdirSync(join(tree, '.cache'), { recursive: true });
  // Names of projects lead to their folders by relative links, so they mean those of the copy.
  const script = `git ls-files -coz --exclude-standard | xargs -0 sh -c 'for one; do [ -e "$one" ] && echo "$one"; done' - |
    tar -cT - | tar -x -C "$0" && cp -al node_modules "$0/node_modules" && ln -sfn ../../../bin "$0/.cache/bin"`;
  execFileSync('sh', ['-c', script, tree], { cwd: root });
  for (const folder of globSync('{apps,libs}/*/node_modules', { cwd: root }))
    execFileSync('cp', ['-al', join(root, folder), join(tree, folder)]);
  return tree;
}

/**
 * Mutates the files of a part, and tells which mutants no spec of it noticed.
 * @param {string} tree
 * @param {Part} part
 */
export async function runPart(tree, part) {
  process.chdir(tree);
  process.env.ASSAY_MUTANTS = JSON.stringify({ rings: part.rings, specs: part.specs });
  const { Stryker } = await import(packageFile(tree, 'core/dist/src/index.js'));
  const { allMutators } = await import(packageFile(tree, 'instrumenter/dist/src/mutators/index.js'));
  if (!allMutators.includes(conditionMutator)) allMutators.push(conditionMutator);
  const others = allMutators.map((/** @type {{ name: string }} */ { name }) => name);
  const files = filesOf(part, tree);
  const known = join(tree, '..', `${part.name}.json`);
  forgetWhatLived(known);
  const results = await new Stryker({
    mutate: files,
    mutator: { excludedMutations: part.conditionsOnly ? others.filter(isOther) : ['StringLiteral'] },
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/setup/vitest-of-mutants.ts', related: true },
    coverageAnalysis: 'perTest',
    inPlace: true,
    concurrency: 1,
    incremental: true,
    incrementalFile: relative(tree, known),
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 60,
    reporters: ['progress-append-only'],
    tempDirName: '.cache/stryker',
    allowConsoleColors: false,
  }).runMutationTest();
  return judged(tree, results);
}

/**
 * Of what was found before, only what was noticed is kept: Stryker does not see every test that is new.
 * @param {string} known
 */
function forgetWhatLived(known) {
  if (!existsSync(known)) return;
  const report = JSON.parse(readFileSync(known, 'utf8'));
  for (const file of Object.keys(report.files))
    report.files[file].mutants = report.files[file].mutants.filter(
      (/** @type {{ status: string }} */ { status }) => status === 'Killed',
    );
  writeFileSync(known, JSON.stringify(report));
}

/** @param {string} name */
function isOther(name) {
  return name !== conditionMutator.name;
}

/**
 * @param {string} tree
 * @param {string} file
 */
function packageFile(tree, file) {
  return pathToFileURL(join(tree, PACKAGES, file)).href;
}

/** @param {number} pid */
function isRunning(pid) {
  return existsSync(`/proc/${pid}`);
}
