import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { lastHeld } from './last-held.js';

/** The same content, which ends in an error where it is not what has this SHA-256. */
export function unchanged(content: Readable, sha256: string): Readable {
  const hash = createHash('sha256');
  return lastHeld(content, {
    seen: (chunk) => void hash.update(chunk),
    allowed: async () => {
      if (hash.digest('hex') !== sha256) throw new Error('the file of a report is not what was stored');
    },
  });
}
