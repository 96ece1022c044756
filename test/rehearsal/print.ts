import type { Account } from './account.js';

/** The account as people read it: a table of what was done, the figures, and everything that was wrong. */
export function printed({ acts, figures, faults, holds }: Account): string {
  const header = ['what was done', 'seconds', 'calls', 'failed', 'note'];
  const rows = acts.map(({ name, seconds, calls, failed, note, mayFail }) => [
    name,
    seconds.toFixed(1),
    String(calls),
    failed > 0 && mayFail !== undefined ? `${failed} (${mayFail})` : String(failed),
    note,
  ]);
  const sums = figures.map(({ what, found, wanted }) => [
    what,
    String(found),
    wanted === undefined ? '' : found === wanted ? 'as it has to be' : `NOT ${wanted}`,
  ]);
  const table = (head: string[], body: string[][]): string =>
    [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return [
    table(header, rows),
    table(['figure', 'found', ''], sums),
    ...(faults.length > 0 ? [faults.map((fault) => `- ${fault}`).join('\n')] : []),
    holds ? 'Nothing was lost, nothing doubled, and no call failed that may not.' : 'The rehearsal failed.',
  ].join('\n\n');
}
