// Which kustomize renders the manifests.
import { spawnSync } from 'node:child_process';
import { debianBinary } from './debian-binary.mjs';

/**
 * The path of a kustomize; fetches one when the machine has none.
 * @param {(line: string) => void} progress
 * @returns {string}
 */
export function kustomizeBinary(progress) {
  const isFit = (/** @type {string} */ file) => spawnSync(file, ['version']).status === 0;
  const wanted = {
    program: 'kustomize',
    package: 'kustomize',
    variable: 'KUSTOMIZE_BIN',
    needed: 'kustomize',
    isFit,
  };
  return debianBinary(wanted, progress);
}
