import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';

const page = resolve(import.meta.dirname, '../../docs/benchmarks.md');
const title =
  '# Benchmarks\n\nFigures a command printed, with the command beside them. They are of one machine and one day.\n';

/** What one benchmark has to say: its command, what was measured how, and a row per figure. */
export interface Figures {
  readonly name: string;
  readonly command: string;
  readonly about: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Replaces this benchmark's part of docs/benchmarks.md and leaves the others alone. */
export function publish({ name, command, about, header, rows }: Figures): void {
  const table = [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const when = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, ${when}`;
  const part = `\n## ${name}\n\n\`${command}\`\n\n${about}\n\n${machine}.\n\n${table}\n`;
  const text = existsSync(page) ? readFileSync(page, 'utf8') : title;
  const [head = title, ...parts] = text.split(/(?=\n## )/);
  const others = parts.filter((other) => !other.startsWith(`\n## ${name}\n`));
  writeFileSync(page, [head, ...others, part].map((section) => section.trimEnd()).join('\n') + '\n');
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
