import { Problem } from './problem.js';

/** Throws the problem that it was changed since, unless it has one of the wanted versions; `*` is any, as long as it is there. */
export function refuseOtherVersion(
  version: string | number | undefined,
  wanted: readonly string[] | undefined,
): void {
  if (!wanted) return;
  if (version !== undefined && (wanted.includes('*') || wanted.includes(String(version)))) return;
  throw new Problem('precondition-failed');
}
