import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const page = new URL('../../../docs/operations.md', import.meta.url);

/** What `ENCRYPTION_KEY` holds at each step of its change, as docs/operations.md says, from a key that has no name. */
export function documentedRotation(): string[] {
  const [old, fresh] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  return stepsUnder('Changing ENCRYPTION_KEY').map((list) =>
    list.replaceAll('OLD', old).replaceAll('NEW', fresh),
  );
}

/** The two slots of a token at each step of its change, as docs/operations.md says. */
export function documentedTokenChange(): { present: string; next?: string }[] {
  return stepsUnder('Changing a token').map((step) => {
    const [, present = ''] = /TOKEN=(\w+)/.exec(step) ?? [];
    const [, next] = /TOKEN_NEXT=(\w+)/.exec(step) ?? [];
    return { present, ...(next === undefined ? {} : { next }) };
  });
}

function stepsUnder(heading: string): string[] {
  const section = readFileSync(page, 'utf8').split(`### ${heading}`)[1] ?? '';
  const [, steps = ''] = /```text\n([^]*?)```/.exec(section) ?? [];
  return steps.split('\n').flatMap((line) => /^\d+\s+(.+)/.exec(line)?.[1] ?? []);
}
