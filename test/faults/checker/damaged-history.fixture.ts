import type { Line } from './lines.mjs';
import { type Bare, numbered } from './made-history.fixture.js';

/** One way to damage a history, and where that matters: a list of places, each of which has to be found. */
export interface Damage {
  readonly places: (lines: readonly Line[]) => readonly (readonly number[])[];
  readonly done: (lines: readonly Line[], place: readonly number[]) => readonly Line[];
}

type Told = Extract<Line, { kind: 'told' }>;
type OfOrder = Extract<Line, { order: string }>;

const FRAME = ['run', 'rest', 'end', 'order-begun', 'order-answered'];

export const DAMAGES: Readonly<Record<'missing' | 'there twice' | 'exchanged with another', Damage>> = {
  missing: {
    places: (lines) => where(lines, (line) => FRAME.includes(line.kind) || isNeeded(lines, line)),
    done: (lines, [place]) => lines.filter((_, index) => index !== place),
  },
  'there twice': {
    places: (lines) => where(lines, (line) => isOnce(lines, line)),
    done: (lines, [place]) => lines.flatMap((line, index) => (index === place ? [line, line] : [line])),
  },
  'exchanged with another': {
    places: (lines) => pairs(lines),
    done: (lines, [one = 0, other = 0]) =>
      lines.map((line, index) => lines[index === one ? other : index === other ? one : index] ?? line),
  },
};

/** Numbered anew, so that it is not the numbers that give it away. */
export function renumbered(lines: readonly Line[]): Line[] {
  return numbered(lines.map(({ seq: _seq, at: _at, ...bare }) => bare as Bare));
}

function where(lines: readonly Line[], matters: (line: Line) => boolean): (readonly number[])[] {
  return lines.flatMap((line, index) => (matters(line) ? [[index]] : []));
}

const isOf =
  (line: OfOrder) =>
  (other: Line): boolean =>
    'order' in other && other.order === line.order && other.company === line.company;

function isNeeded(lines: readonly Line[], line: Line): boolean {
  if (!('order' in line)) return false;
  if (line.kind === 'at-rest') return wasAccepted(lines, line);
  const story = lines.filter(isOf(line));
  const rest = story.find((one) => one.kind === 'at-rest');
  if (!rest || rest.erased || rest.parked + rest.dead > 0) return false;
  if (line.kind === 'mail') return isInvitation(line) && rest.status !== 'rejected';
  return line.kind === 'result-sent' || (line === story.findLast(isTold) && line.status === 'COMPLETED');
}

function isInvitation(line: Extract<Line, { kind: 'mail' }>): boolean {
  return line.accepted && line.what === 'invitation';
}

function wasAccepted(lines: readonly Line[], line: OfOrder): boolean {
  const calls = new Set(
    lines.filter(isOf(line)).flatMap((one) => (one.kind === 'order-begun' ? [one.call] : [])),
  );
  return lines.some((one) => one.kind === 'order-answered' && calls.has(one.call) && one.status === 202);
}

const isTold = (line: Line): line is Told => line.kind === 'told';

function isOnce(lines: readonly Line[], line: Line): boolean {
  if (isTold(line)) return line.result !== undefined && !underFault(lines, line);
  return [...FRAME, 'mail', 'at-rest'].includes(line.kind);
}

function underFault(lines: readonly Line[], line: Line): boolean {
  const faults = lines.filter(({ kind, seq }) => kind === 'fault' && seq < line.seq);
  return faults.length > 1 && faults.length < 4;
}

/** What comes from something else stands before it. */
function pairs(lines: readonly Line[]): [number, number][] {
  const byHand = new Set(lines.flatMap((line) => (line.kind === 'by-hand' ? [line.order] : [])));
  return lines.flatMap((line, index) => {
    if (line.kind === 'rest' || line.kind === 'run') return [[index, index + 1] as [number, number]];
    if (!('order' in line) || byHand.has(line.order)) return [];
    const later = lines.findIndex((other, place) => place > index && follows(line, other));
    return later < 0 ? [] : [[index, later] as [number, number]];
  });
}

function follows(line: OfOrder, other: Line): boolean {
  if (line.kind === 'order-begun') return other.kind === 'order-answered' && other.call === line.call;
  if (!isOf(line)(other) || !isTold(other)) return false;
  if (line.kind === 'result-sent') return other.version === line.version;
  return line.kind === 'told' && (other.status !== line.status || other.version !== line.version);
}
