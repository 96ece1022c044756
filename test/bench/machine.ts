import { createHash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { median } from './arithmetic.js';

/** How quick the machine is by itself, and how busy it was with others. */
export interface Machine {
  /** Kilobytes hashed in a millisecond, by one core. */
  readonly kilobytesPerMs: number;
  /** Milliseconds until 8 KiB are on the disk. */
  readonly syncMs: number;
  readonly load: number;
  readonly cores: number;
  readonly model: string;
}

const BLOCK = Buffer.alloc(64 * 1024, 7);

/** Takes about half a second. */
export function machineNow(folder: string): Machine {
  return {
    load: round(loadavg()[0] ?? 0),
    kilobytesPerMs: Math.round(median(Array.from({ length: 5 }, hashed))),
    syncMs: round(synced(`${folder}/sync-${process.pid}`)),
    cores: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? 'unknown',
  };
}

/** One line of a table. */
export function describeMachine({ load, kilobytesPerMs, syncMs }: Machine): string {
  return `load ${load}, ${kilobytesPerMs} KB/ms, sync ${syncMs} ms`;
}

function hashed(): number {
  const began = performance.now();
  let blocks = 0;
  for (; performance.now() - began < 50; blocks += 1) createHash('sha256').update(BLOCK).digest();
  return (blocks * 64) / (performance.now() - began);
}

function synced(file: string): number {
  const handle = openSync(file, 'w');
  try {
    const times = Array.from({ length: 25 }, () => {
      const began = performance.now();
      writeSync(handle, BLOCK, 0, 8192, 0);
      fdatasyncSync(handle);
      return performance.now() - began;
    });
    return median(times);
  } finally {
    closeSync(handle);
    rmSync(file);
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
