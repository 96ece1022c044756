const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** True for a colour as `#rrggbb`, the one form in which colours come from outside. */
export function isColour(text: string): boolean {
  return channels.test(text);
}

/** How well one colour is read on another: 1 is not at all, 4.5 is what WCAG asks of text, 21 is black on white. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest shade of a colour that is read as text on this ground. */
export function readableOn(colour: string, ground: string, enough = 4.5): string {
  const far = luminance(ground) > 0.18 ? '#000000' : '#ffffff';
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  return (
    shares.map((share) => mixed(colour, far, share)).find((shade) => contrastOf(shade, ground) >= enough) ??
    far
  );
}

/** So much of the second colour in the first, from 0 to 1. */
export function mixed(one: string, other: string, share: number): string {
  const to = values(other);
  const blend = values(one).map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share));
  return `#${blend.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = values(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Its red, green and blue, each from 0 to 255. */
export function values(colour: string): number[] {
  const [, ...parts] = channels.exec(colour) ?? [];
  return parts.map((part) => Number.parseInt(part, 16));
}
