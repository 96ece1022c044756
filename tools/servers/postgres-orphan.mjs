// A server of ours that its starter left behind: its lock file names it, /proc says whether it is what we think.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Stops the PostgreSQL that still runs on this cluster after its starter was killed; refuses when the starter lives.
 * @param {string} cluster
 * @returns {Promise<void>}
 */
export async function claimCluster(cluster) {
  const starter = starterFile(cluster);
  const pid = lockedBy(cluster);
  if (pid !== undefined) {
    const parent = parentOf(pid);
    if (existsSync(starter) && Number(readFileSync(starter, 'utf8')) === parent)
      throw new Error(
        `the PostgreSQL data folder ${cluster} is in use by process ${parent}: stop that one first`,
      );
    await stopServer(pid, cluster);
  }
  writeFileSync(starter, String(process.pid));
}

/** @param {string} cluster */
function starterFile(cluster) {
  return join(dirname(cluster), 'starter');
}

/**
 * @param {number} pid
 * @param {string} cluster
 */
async function stopServer(pid, cluster) {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && lockedBy(cluster) !== undefined; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * @param {string} cluster
 * @returns {number | undefined}
 */
function lockedBy(cluster) {
  const lock = join(cluster, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const command = readProc(pid, 'cmdline');
  return command?.split('\0').includes(cluster) ? pid : undefined;
}

/** @param {number} pid */
function parentOf(pid) {
  return Number(/^PPid:\s+(\d+)$/m.exec(readProc(pid, 'status') ?? '')?.[1] ?? 0);
}

/**
 * @param {number} pid
 * @param {string} name
 */
function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
