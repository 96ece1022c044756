import { isColour, mixed, neutralBrand, type PageBrand, readableOn } from '@assay/brand';
import {
  darkPalette,
  focusRing,
  letters,
  lightPalette,
  type Palette,
  radius,
  spacing,
  typeScale,
} from './tokens.js';

/** How dark a page is: as its reader's system says, or as the page around it is. */
export type Theme = 'system' | 'light' | 'dark';

const sizes = Object.entries({
  ...units('text', typeScale, 'rem'),
  ...units('space', spacing, 'rem'),
  ...units('radius', radius, 'px'),
  ...units('ring', focusRing, 'px'),
});

/** The tokens as CSS custom properties of the root; a brand adds its colour, as far as that can be read. */
export function styleVariables(
  theme: Theme,
  brand: Pick<PageBrand, 'accent' | 'onAccent'> = neutralBrand,
): string {
  const always = declarations([...sizes, ['letters', letters]]);
  const light = `color-scheme: light; ${declarations(colours(lightPalette, brand))}`;
  const dark = `color-scheme: dark; ${declarations(colours(darkPalette, brand))}`;
  const shown = theme === 'dark' ? dark : light;
  const rest =
    theme === 'system' ? `@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }\n` : '';
  return `:root { ${always} ${shown} }\n${rest}`;
}

// What is no colour would be a style of somebody else's.
function colours(
  palette: Palette,
  { accent: wished, onAccent }: Pick<PageBrand, 'accent' | 'onAccent'>,
): [string, string][] {
  const { accent, onAccent: on } =
    isColour(wished) && isColour(onAccent) ? { accent: wished, onAccent } : neutralBrand;
  const washed = mixed(accent, palette.paper, 0.88);
  const below = [palette.ground, palette.paper, washed];
  const action = below.reduce((shade, ground) => readableOn(shade, ground), accent);
  return [
    ...Object.entries(palette),
    ['accent', accent],
    ['on-accent', readableOn(on, accent)],
    ['action', action],
    ['wash', washed],
  ];
}

function units(
  group: string,
  values: Readonly<Record<string, number>>,
  unit: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${group}-${name}`, `${value}${unit}`]),
  );
}

function declarations(entries: readonly (readonly [string, string])[]): string {
  return entries.map(([name, value]) => `--${kebab(name)}: ${value};`).join(' ');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
