/** Two colours as `#rrggbb`: of an area, and of the words on it. */
export interface ColourPair {
  readonly accent: string;
  readonly onAccent: string;
}

type Rgb = readonly [number, number, number];

// WCAG 2.2, success criterion 1.4.3 (AA).
const least = 4.5;
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const steps = 255;

/** How well one colour is read on the other, by WCAG 2: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return ratio(rgbOf(one), rgbOf(other));
}

/** True where words in the one colour can be read on the other (AA, 4.5:1). */
export function isReadable({ accent, onAccent }: ColourPair): boolean {
  return contrastOf(accent, onAccent) >= least;
}

/** The colour for words on this one: white where it can be read, else black, which then can. */
export function wordsOn(accent: string): string {
  return isReadable({ accent, onAccent: '#ffffff' }) ? '#ffffff' : '#000000';
}

/** The readable pair that differs least from this one, in one of its colours only. */
export function nearestReadable(pair: ColourPair): ColourPair {
  const [accent, onAccent] = [rgbOf(pair.accent), rgbOf(pair.onAccent)];
  const moved = [black, white].flatMap((end) => [
    ...firstReadable(accent, end, (colour) => ratio(colour, onAccent)).map((colour) => ({
      far: distance(accent, colour),
      pair: { accent: hexOf(colour), onAccent: hexOf(onAccent) },
    })),
    ...firstReadable(onAccent, end, (colour) => ratio(accent, colour)).map((colour) => ({
      far: distance(onAccent, colour),
      pair: { accent: hexOf(accent), onAccent: hexOf(colour) },
    })),
  ]);
  // There is always one: black or white can be read on every colour.
  const [nearest] = moved.toSorted((left, right) => left.far - right.far);
  return nearest?.pair ?? pair;
}

function firstReadable(from: Rgb, to: Rgb, contrast: (colour: Rgb) => number): Rgb[] {
  for (let step = 0; step <= steps; step += 1) {
    const mixed = mix(from, to, step / steps);
    if (contrast(mixed) >= least) return [mixed];
  }
  return [];
}

function mix([red, green, blue]: Rgb, to: Rgb, share: number): Rgb {
  const between = (from: number, end: number): number => Math.round(from + (end - from) * share);
  return [between(red, to[0]), between(green, to[1]), between(blue, to[2])];
}

function ratio(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(...one.map((value, part) => value - (other[part] ?? 0)));
}

function rgbOf(hex: string): Rgb {
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
