// Which nats-server runs.
import { spawnSync } from 'node:child_process';
import { debianBinary } from './debian-binary.mjs';

const OLDEST = /** @type {const} */ ([2, 10]);

/**
 * The path of a nats-server that is new enough; fetches one when the machine has none.
 * @param {(line: string) => void} progress
 * @returns {string}
 */
export function natsServerBinary(progress) {
  const needed = `a nats-server of version ${OLDEST.join('.')} or newer`;
  const program = 'nats-server';
  try {
    return debianBinary({ program, package: program, variable: 'NATS_SERVER_BIN', needed, isFit }, progress);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Error(process.env.NATS_SERVER_BIN ? message : `${message}, or set NATS_URL`, { cause: error });
  }
}

/** @param {string} file */
function isFit(file) {
  const version = /v(\d+)\.(\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  const [major = 0, minor = 0] = version?.slice(1).map(Number) ?? [];
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
