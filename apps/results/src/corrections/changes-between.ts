import type { ResultBody, ResultChange } from '@assay/contracts/results';
import { knownFlags } from '../documents/released-flags.js';

type Value = string | number | boolean;

/** The values that differ, by where they stand; parts and flags are compared by their ids, not by their places. */
export function changesBetween(before: ResultBody | null, after: ResultBody | null): ResultChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const pointers = [...new Set([...old.keys(), ...now.keys()])].sort();
  return pointers.flatMap((pointer) => {
    const change = { pointer, ...named('old', old.get(pointer)), ...named('new', now.get(pointer)) };
    return old.get(pointer) === now.get(pointer) ? [] : [change];
  });
}

function named(name: 'old' | 'new', value: Value | undefined): { old?: Value; new?: Value } {
  return value === undefined ? {} : { [name]: value };
}

function valuesOf(body: ResultBody | null): Map<string, Value> {
  const values = new Map<string, Value>();
  if (body === null) return values;
  const { assessments, flags = [], ...rest } = body;
  collect(values, '', rest);
  for (const { id, ...part } of assessments) collect(values, `/assessments/${escaped(id)}`, part);
  for (const { flagId, flag } of knownFlags(flags, {})) collect(values, `/flags/${flagId}`, flag);
  return values;
}

function collect(values: Map<string, Value>, pointer: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) collect(values, `${pointer}/${escaped(name)}`, part);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    values.set(pointer, value);
  }
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
