import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** What the kernel says of a process, after its name; nothing of one that has ended. */
function stat(pid: number | string): string[] {
  return textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function everyPid(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

export function parentOf(pid: number): number {
  return Number(stat(pid)[1]);
}

/** Seconds of CPU that a process has used. */
export function cpuOf(pid: number): number {
  const [user = 0, system = 0] = stat(pid).slice(11, 13).map(Number);
  return (user + system) / TICKS_PER_SECOND;
}

/** The same of a server with its processes, those that have ended included. */
export function cpuOfFamily(pid: number): number {
  const ended = stat(pid).slice(13, 15).map(Number);
  const children = everyPid().filter((one) => parentOf(one) === pid);
  const living = [pid, ...children].map(cpuOf);
  return [...living, ...ended.map((ticks) => ticks / TICKS_PER_SECOND)].reduce((sum, one) => sum + one, 0);
}

/** The child of this process with this word in its command; 0 when there is none. */
export function childWith(word: string): number {
  const isIt = (pid: number): boolean =>
    parentOf(pid) === process.pid && textOf(`/proc/${pid}/cmdline`).split('\0').includes(word);
  return everyPid().find(isIt) ?? 0;
}

/** Megabytes that a process holds: all it touches, and its fair part of what it shares (where the kernel tells); `most` is what it ever held. */
export function memoryOf(pid: number): { rss: number; pss: number; most: number } {
  const inMegabytes = (text: string, name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? NaN) / 1024;
  return {
    rss: inMegabytes(textOf(`/proc/${pid}/status`), 'VmRSS'),
    most: inMegabytes(textOf(`/proc/${pid}/status`), 'VmHWM'),
    pss: inMegabytes(textOf(`/proc/${pid}/smaps_rollup`), 'Pss'),
  };
}
