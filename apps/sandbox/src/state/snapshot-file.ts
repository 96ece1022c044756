import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isRecord, parseJson } from './json.js';
import type { WorldState } from './world-state.js';

/** Reads a snapshot; null when there is none, or none that this version can read. */
export function readSnapshot(file: string): WorldState | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const state = parseJson(text);
  return isRecord(state) && state.version === 1 ? (state as unknown as WorldState) : null;
}

/** Writes a snapshot so that a reader finds either the old or the new one, never half of it. */
export function writeSnapshot(file: string, state: WorldState): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, JSON.stringify(state), { mode: 0o600 });
  renameSync(unfinished, file);
}
