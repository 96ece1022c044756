import { contrastOf, mixed, values } from './colour.js';

/** Two colours as `#rrggbb`: of an area, and of the words on it. */
export interface ColourPair {
  readonly accent: string;
  readonly onAccent: string;
}

// WCAG 2.2, success criterion 1.4.3 (AA).
const least = 4.5;
const black = '#000000';
const white = '#ffffff';
const steps = 255;

/** True where words in the one colour can be read on the other (AA, 4.5:1). */
export function isReadable({ accent, onAccent }: ColourPair): boolean {
  return contrastOf(accent, onAccent) >= least;
}

/** The colour for words on this one: white where it can be read, else black, which then can. */
export function wordsOn(accent: string): string {
  return isReadable({ accent, onAccent: white }) ? white : black;
}

/** The readable pair that differs least from this one, in one of its colours only. */
export function nearestReadable({ accent, onAccent }: ColourPair): ColourPair {
  const moved = [black, white].flatMap((end) => [
    ...firstReadable(accent, end, onAccent).map((colour) => ({
      far: distance(accent, colour),
      pair: { accent: colour, onAccent },
    })),
    ...firstReadable(onAccent, end, accent).map((colour) => ({
      far: distance(onAccent, colour),
      pair: { accent, onAccent: colour },
    })),
  ]);
  // There is always one: black or white can be read on every colour.
  const [nearest] = moved.toSorted((left, right) => left.far - right.far);
  return nearest?.pair ?? { accent, onAccent };
}

function firstReadable(from: string, to: string, beside: string): string[] {
  for (let step = 0; step <= steps; step += 1) {
    const shade = mixed(from, to, step / steps);
    if (contrastOf(shade, beside) >= least) return [shade];
  }
  return [];
}

function distance(one: string, other: string): number {
  const to = values(other);
  return Math.hypot(...values(one).map((value, part) => value - (to[part] ?? 0)));
}
