import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/generators/source-tree.mjs';

/** The pages that tell somebody what to type or to set. */
export const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/operations.md',
  'docs/vendor-guide.md',
  'docs/moving-in.md',
  'docker/kubernetes/README.md',
] as const;

/** A command as a page gives it. */
export interface PageCommand {
  readonly page: string;
  readonly text: string;
}

export const pageText = (page: string): string => readFileSync(join(root, page), 'utf8');

// One that belongs to a point of a list is indented like it.
const fenced = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm;

/** The contents of a page's code blocks of a language. */
export function blocksOf(text: string, language: string): string[] {
  return [...text.matchAll(fenced)]
    .filter(([, , named]) => named === language)
    .map(([, indent = '', , content = '']) => content.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

const PROGRAMS =
  /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node|sh|kubectl|docker|nats-server|nats|psql|truncate|pg_restore|nx|helm)\s/;
const ALONE = /^(?:npm|kubectl|docker|nats-server|helm) \S/;

/** What stands in running text between backticks and begins with the name of a program. */
function inline(text: string): string[] {
  const prose = text.replace(fenced, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, span = '']) => span)
    .filter((span) => PROGRAMS.test(span) || ALONE.test(span));
}

/** The lines of a shell block, those that a quote or a backslash goes on over taken together, remarks left out. */
export function shellLines(block: string): string[] {
  const joined = block.replace(/\\\n\s*/g, ' ').split('\n');
  const whole = joined.reduce<string[]>((lines, line) => {
    const open = (lines.at(-1)?.split("'").length ?? 1) % 2 === 0;
    return open ? [...lines.slice(0, -1), `${lines.at(-1)}\n${line}`] : [...lines, line];
  }, []);
  return whole.map((line) => line.replace(/\s+# .*$/, '').trim()).filter((line) => !/^(#|$)/.test(line));
}

/** Every command of a page, in blocks and in running text. */
export function commandsOf(page: string): PageCommand[] {
  const text = pageText(page);
  const found = [...blocksOf(text, 'sh').flatMap(shellLines), ...inline(text)];
  return [...new Set(found)].map((command) => ({ page, text: command }));
}
