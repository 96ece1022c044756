import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine, type Machine } from './machine.js';
import type { Measure, Outcome, Row } from './measure.js';
import { EARLIER } from './tree.js';

const BEGIN = '<!-- written by `npm run bench` -->';
const END = '<!-- end of what it wrote -->';

/** In what circumstances a measure was taken. */
export interface Circumstances {
  readonly before: Machine;
  readonly after: Machine;
  /** What was said on the command line. */
  readonly given: readonly string[];
}

/** The measures that there are, in the order of the page; what others said once is forgotten. */
function inOrder(all: Record<string, Kept>, order: readonly string[]): Record<string, Kept> {
  const there = order.flatMap((name) => {
    const kept = all[name];
    return kept ? [[name, kept] as const] : [];
  });
  return Object.fromEntries(there);
}

/** One measure as docs/performance.json keeps it. */
export interface Kept extends Outcome, Circumstances {
  readonly about: string;
  readonly when: string;
  readonly commit: string;
  readonly node: string;
}

/** Replaces what the measure said before, in docs/performance.json and in the page made of it. */
export function keep(
  docs: string,
  { name, about }: Measure,
  outcome: Outcome,
  { order, ...how }: Circumstances & { readonly order: readonly string[] },
): void {
  const file = join(docs, 'performance.json');
  const all = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Kept>) : {};
  const when = new Date().toISOString().slice(0, 16);
  all[name] = { ...outcome, ...how, about, when, commit: commitOfSources(), node: process.version };
  const shown = inOrder(all, order);
  writeFileSync(file, `${JSON.stringify(shown, null, 1)}\n`);
  const page = join(docs, 'performance.md');
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), table(shown)));
}

/** Where they are not those of a commit it says so; the pages that are written here do not count. */
function commitOfSources(): string {
  const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '.', ':!docs') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
}

/** The page with the part between its two marks replaced. */
export function withTable(page: string, written: string): string {
  const [before = '', rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/performance.md lacks ${BEGIN} or ${END}`);
  return `${before}${BEGIN}\n\n${written}\n\n${END}${after}`;
}

/** Every row, with the machine beside it, and how each was measured. */
export function table(all: Readonly<Record<string, Kept>>): string {
  const header = [
    'what',
    'goal',
    'now',
    EARLIER,
    '(b) by hand',
    '(a) the limit',
    'the machine before → after',
  ];
  const lines = Object.values(all).flatMap((kept) => kept.rows.map((row) => cells(row, kept)));
  const rows = [header, header.map(() => '---'), ...lines].map((one) => `| ${one.join(' | ')} |`);
  const notes = Object.entries(all).map(([name, kept]) => note(name, kept));
  return [rows.join('\n'), notes.join('\n')].join('\n\n');
}

function cells({ what, goal, now, earlier, byHand, limit }: Row, { before, after }: Kept): string[] {
  const machine = `${describeMachine(before)} → ${describeMachine(after)}`;
  return [what, goal, now, earlier ?? '', byHand ?? '', limit ?? '', machine];
}

function note(name: string, { about, given, when, commit, node, before }: Kept): string {
  const words = given.filter((one) => one.startsWith('--'));
  const command = ['npm run bench --', name, ...words].join(' ');
  return `- \`${command}\`: ${about} ${when} UTC, ${commit}, Node ${node}, ${before.cores} cores (${before.model}).`;
}
