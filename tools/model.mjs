// npm run model: stories that a program invents, of orders, results, people, faults and time, against a model of what has to
// hold; 5000 stories of up to 200 steps. --runs=200 --steps=50 --seed=7: others. What a story that fails says at its end,
// --path= and --replay=, plays that one again.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
await bootstrap(here);
const root = dirname(dirname(here));
const known = ['runs', 'steps', 'seed', 'path', 'replay'];
/** @type {Record<string, string>} */
const env = { MODEL_RUNS: '5000', MODEL_STEPS: '200' };
for (const word of process.argv.slice(2)) {
  const [, name = '', value = ''] = /^--(\w+)=(.+)$/.exec(word) ?? [];
  if (!known.includes(name)) {
    process.stderr.write(`${word} says nothing here: say ${known.map((one) => `--${one}=…`).join(', ')}\n`);
    process.exit(2);
  }
  env[`MODEL_${name.toUpperCase()}`] = value;
}
const { runVitest } = await import('./test/vitest-run.mjs');
const { failed, passed } = await runVitest(root, { rings: ['db'], options: ['test/model/'], env });
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
