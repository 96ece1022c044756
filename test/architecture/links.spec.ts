import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { listFiles, read } from './workspace.js';

const fenced = /^( *)```[\s\S]*?^\1```$/gm;

/** What GitHub makes of the headings of a page; of equal ones the later are numbered. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return [...page.replace(fenced, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const words = heading.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** Links of a page to files that are not there, and to headings that their page does not have. */
function deadLinks(
  path: string,
  isThere: (path: string) => boolean,
  pageAt: (path: string) => string,
): string[] {
  const prose = pageAt(path)
    .replace(fenced, '')
    .replace(/`[^`\n]*`/g, '`code`');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file).replace(/\/$/, '');
      if (!isThere(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(pageAt(target)).includes(anchor);
    })
    .map((link) => `${path}: ${link}`);
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

describe('the links of every page', () => {
  it('lead to a file that is there, and to a heading that it has', () => {
    const paths = listFiles();
    const there = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
    const pages = paths.filter((path) => path.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap((path) => deadLinks(path, (target) => there.has(target), read))).toEqual([]);
  });

  it('are found to be dead', () => {
    const tree: Readonly<Record<string, string>> = {
      'docs/a.md':
        '# A [b](b.md)’s `x`: *y*\n[1](b.md#one-two) [2](b.md#three) [3](../c.md) [4](#a-bs-x-y) `[5](no.md)` [6](#b)',
      'docs/b.md': '## One, two\n```sh\n# Three\n```\n',
    };
    const pageAt = (path: string): string => tree[path] ?? '';
    expect(deadLinks('docs/a.md', (path) => path in tree, pageAt)).toEqual([
      'docs/a.md: b.md#three',
      'docs/a.md: ../c.md',
      'docs/a.md: #b',
    ]);
  });
});
