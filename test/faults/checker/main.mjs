// node test/faults/checker/main.mjs <file>: every invariant that the history in the file breaks, a line each; ends with 1
// where there is one.
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { check } from './check.mjs';

export { check };

/** @param {readonly string[]} files */
function run(files) {
  const [file] = files;
  if (file === undefined) {
    stderr.write('which history? node test/faults/checker/main.mjs <file>\n');
    return 2;
  }
  const { broken, lines } = check(readFileSync(file, 'utf8').split('\n'));
  for (const sentence of broken) stdout.write(`${sentence}\n`);
  stdout.write(`${lines} lines, ${broken.length} broken\n`);
  return broken.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) exit(run(argv.slice(2)));
