// npm run mutants: changes the product in many small ways, one at a time, and counts the changes that a spec notices; the score
// goes to docs/reliability.md. npm run mutants -- orders owed-work: the parts with these words in their names. --page: only writes the page, from docs/mutants.json.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here, { built: false });
process.chdir(root);
const { PARTS, partsNamed } = await import('./mutants/parts.mjs');
const { filesOf } = await import('./mutants/files-of.mjs');
const { copySources, runPart } = await import('./mutants/run-part.mjs');
const { keepScore, scoreLine, showScores } = await import('./mutants/score.mjs');
const words = process.argv.slice(2);
if (words.includes('--page')) {
  showScores(root);
  process.exit();
}
const chosen = partsNamed(words);
if (chosen.length === 0) {
  process.stderr.write(
    `no part has that in its name; there are ${PARTS.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(1);
}
const tree = copySources(root);
for (const part of chosen) {
  const found = await runPart(tree, part);
  const commit = execFileSync(
    'git',
    ['log', '-1', '--abbrev=8', '--format=%h', '--', ...filesOf(part, root)],
    {
      cwd: root,
    },
  );
  const measured = {
    part: part.name,
    commit: `${commit}`.trim(),
    date: new Date().toISOString().slice(0, 10),
    ...found,
  };
  keepScore(root, measured);
  showScores(root);
  process.stdout.write(`${scoreLine(measured)}\n`);
  for (const { file, line, from, to } of found.lived)
    process.stdout.write(`  ${file}:${line} ${from} => ${to}\n`);
}
