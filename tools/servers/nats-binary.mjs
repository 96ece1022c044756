// Which nats-server runs.
import { spawnSync } from 'node:child_process';
import { isDebian, releasesToTry } from './apt.mjs';
import { debianBinary } from './debian-binary.mjs';

// Of lines that get fixes. Debian has one in the making; Ubuntu has an older one, with which everything works as well.
const OLDEST = isDebian() ? /** @type {const} */ ([2, 14]) : /** @type {const} */ ([2, 10]);
const IN_THE_MAKING = 'forky';

/**
 * The path of a nats-server that is new enough; fetches one when the machine has none.
 * @param {(line: string) => void} progress
 * @returns {string}
 */
export function natsServerBinary(progress) {
  const needed = `a nats-server of version ${OLDEST.join('.')} or newer`;
  const program = 'nats-server';
  const releases = isDebian() ? [IN_THE_MAKING, ...releasesToTry()] : releasesToTry();
  const wanted = { program, package: program, variable: 'NATS_SERVER_BIN', needed, isFit, releases };
  try {
    return debianBinary(wanted, progress);
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
