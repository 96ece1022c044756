// Which promtool judges the alert rules.
import { spawnSync } from 'node:child_process';
import { debianBinary } from './debian-binary.mjs';

/**
 * The path of a promtool; fetches one when the machine has none.
 * @param {(line: string) => void} progress
 * @returns {string}
 */
export function promtoolBinary(progress) {
  const isFit = (/** @type {string} */ file) => spawnSync(file, ['--version']).status === 0;
  const wanted = {
    program: 'promtool',
    package: 'prometheus',
    variable: 'PROMTOOL_BIN',
    needed: 'promtool',
    isFit,
  };
  return debianBinary(wanted, progress);
}
