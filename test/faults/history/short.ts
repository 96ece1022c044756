import { createHash } from 'node:crypto';

/** Stands for a text that the history may not hold, or need not. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
