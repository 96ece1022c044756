import { figureText, type Outcome } from '../print.js';

/** What stands around the table that `npm run faults` writes. */
export const BEGIN = '<!-- written by `npm run faults` -->';
export const END = '<!-- end of what it wrote -->';

/** Where a row comes from. */
export interface Origin {
  /** The scenario's file, from the root. */
  readonly file: string;
  readonly day: string;
  readonly version: string;
}

const head = [
  '| promise | test | command | seed | figure | last run | version |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];

const numberOf = (row: string): number => Number(/^\| (\d+) /.exec(row)?.[1] ?? 0);

function rowOf({ number, title, seed, scale, counted, broken, holds }: Outcome, origin: Origin): string {
  const { file, day, version } = origin;
  const name = file.split('/').at(-1) ?? file;
  const options = [`--seed=${seed}`, ...(scale === 1 ? [] : [`--scale=${scale}`])].join(' ');
  const verdict = holds ? '' : `**BROKEN**: ${broken.slice(0, 3).join('; ')} `;
  const figure = `${verdict}${counted.map(figureText).join(', ')}`;
  const cells = [
    `${number} ${title}`,
    `[${name}](../${file})`,
    `\`npm run faults -- ${number} ${options}\``,
    String(seed),
    figure,
    day,
    version,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The page with what came of a scenario in its row; the rows of the others stay as they are. */
export function withRow(page: string, outcome: Outcome, origin: Origin): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has no room between ${BEGIN} and ${END}`);
  const others = page
    .slice(begin, end)
    .split('\n')
    .filter((line) => numberOf(line) > 0 && !line.startsWith(`| ${outcome.number} ${outcome.title} |`));
  const rows = [...others, rowOf(outcome, origin)].sort((one, other) => numberOf(one) - numberOf(other));
  return `${page.slice(0, begin)}${[BEGIN, '', ...head, ...rows, '', ''].join('\n')}${page.slice(end)}`;
}
