// What draws, and what only says something about it. What is not here can bring a picture along, multiply itself, or
// take for ever to draw, as a style sheet with many selectors does; words need a font that we do not have.
const known = new Set(
  `svg g defs symbol title desc metadata path rect circle ellipse line polyline polygon linearGradient
   radialGradient stop clipPath`.split(/\s+/),
);
const largestSvg = 262_144;
const mostElements = 2000;
const deepest = 32;
const mostClips = 32;
const drawing = 'http://www.w3.org/2000/svg';

type Rule = readonly [reason: string, isBroken: (svg: string) => boolean];

const rules: readonly Rule[] = [
  ['it declares a document type or entities', (svg) => /<!(?!--)/.test(svg)],
  ['it has instructions for programs', (svg) => /<\?(?!xml\s)/.test(svg)],
  ['it has more than 2000 elements', (svg) => svg.split('<').length > mostElements],
  ['its elements are nested more than 32 deep', (svg) => depthOf(svg) > deepest],
  ['it clips more than 32 times', (svg) => svg.split(/clip-path/i).length > mostClips + 1],
  ['it clips what it clips with', clipsAClip],
  ['it refers to something outside of itself', refersElsewhere],
  ['it renames the elements of SVG', renames],
  ['it has dashed lines; draw each dash as a shape', (svg) => /dasharray/i.test(svg)],
];

/**
 * Why this SVG is not drawn, or nothing: one of plain shapes and colours is. Each rule reads it once, however it is written:
 * it is judged where everybody's requests are.
 */
export function whyNotDrawn(text: string): string | undefined {
  if (text.length > largestSvg) return 'it is larger than 256 KB, which an SVG of shapes is not';
  const svg = withoutComments(text);
  const broken = rules.find(([, isBroken]) => isBroken(svg))?.[0];
  return broken ?? strangeElement(svg);
}

/** The text without its comments; one that does not end stays. */
export function withoutComments(text: string): string {
  let said = '';
  for (let at = 0; ;) {
    const begin = text.indexOf('<!--', at);
    const end = begin === -1 ? -1 : text.indexOf('-->', begin + 4);
    if (end === -1) return said + text.slice(at);
    said += text.slice(at, begin);
    at = end + 3;
  }
}

function depthOf(svg: string): number {
  let [depth, greatest] = [0, 0];
  for (const tag of tagsOf(svg)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.startsWith('<?') && !tag.endsWith('/>')) depth += 1;
    greatest = Math.max(greatest, depth);
  }
  return greatest;
}

// Up to one that does not end, which nobody draws.
function* tagsOf(svg: string): Generator<string> {
  let [begin, quote] = [-1, ''];
  for (let at = 0; at < svg.length; at += 1) {
    const sign = svg.charAt(at);
    if (begin === -1) begin = sign === '<' ? at : -1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') {
      yield svg.slice(begin, at + 1);
      begin = -1;
    }
  }
}

function clipsAClip(svg: string): boolean {
  const inside = svg
    .split(/<clipPath\b/i)
    .slice(1)
    .map((part) => part.split(/<\/clipPath/i, 1)[0] ?? '');
  return inside.some((part) => /clip-path/i.test(part));
}

function refersElsewhere(svg: string): boolean {
  const addresses = [...svg.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, one, other]) => one ?? other,
  );
  return (
    addresses.some((address) => !address?.trim().startsWith('#')) ||
    /url\(\s*(?:["']\s*)?[^"'#\s]/i.test(svg) ||
    /@import|xml:base|XInclude|\\/i.test(svg)
  );
}

// Under another name an element would be drawn that is not known here.
function renames(svg: string): boolean {
  const spaces = [...svg.matchAll(/\bxmlns(:[\w.-]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return spaces.some(([, prefix, one, other]) => {
    const space = one ?? other ?? '';
    return space.includes('&') || (prefix !== undefined && space === drawing);
  });
}

function strangeElement(svg: string): string | undefined {
  const names = [...svg.matchAll(/<\/?([^\s/>?]+)/g)].map(([, name]) => name ?? '');
  const strange = names.find((name) => !known.has(name) && !name.includes(':'));
  return strange === undefined
    ? undefined
    : `its element <${strange.slice(0, 40)}> is not drawn; make it plain shapes, without words, filters or pictures`;
}
