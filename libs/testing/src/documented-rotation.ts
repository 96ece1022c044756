import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const page = new URL('../../../docs/operations.md', import.meta.url);

/** What `ENCRYPTION_KEY` holds at each step of its change, as docs/operations.md says, from a key that has no name. */
export function documentedRotation(): string[] {
  const [, steps = ''] = /### Changing ENCRYPTION_KEY[^]*?```text\n([^]*?)```/.exec(readFileSync(page, 'utf8')) ?? [];
  const [old, fresh] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  return steps
    .split('\n')
    .flatMap((line) => /^\d+\s+(\S+)/.exec(line)?.[1] ?? [])
    .map((list) => list.replaceAll('OLD', old).replaceAll('NEW', fresh));
}
