import { describe, expect, it } from 'vitest';
import { whyNotDrawn } from './svg-shapes.js';

const svg = (inside: string, attributes = ''): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" ${attributes}>${inside}</svg>`;

it('shapes, gradients and what editors write about them are drawn', () => {
  const inside = `<!-- made by hand --><title>A logo</title><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
    <metadata><rdf:RDF/></metadata><path style="fill:url(#g)" d="M0 0h10"/>`;
  const names =
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
  expect(whyNotDrawn(svg(inside, names))).toBeUndefined();
});

describe('an SVG is refused that', () => {
  it.each([
    ['brings a picture along', '<image href="#a"/>', '<image>'],
    ['brings a picture along as data', '<image xlink:href="data:image/png;base64,AAAA"/>', 'outside'],
    ['refers to a file', '<path fill="url(file:///etc/passwd#a)"/>', 'outside'],
    ['refers to another host', '<linearGradient href="https://evil.example/#a"/>', 'outside'],
    ['has a style sheet', '<style>.a { fill: red }</style>', '<style>'],
    ['is nested too deep', `${'<g a=">">'.repeat(32)}${'</g>'.repeat(32)}`, '32 deep'],
    ['clips without end', '<path clip-path="url(#c)"/>'.repeat(33), 'clips more'],
    ['clips its clips', '<clipPath id="c"><g><path clip-path="url(#d)"/></g></clipPath>', 'clips what'],
    ['loads a style sheet', '<style>@import "https://evil.example/a.css";</style>', 'outside'],
    ['hides what it refers to', '<style>a { fill: u\\72l(x) }</style>', 'outside'],
    ['includes another document', '<x:include xmlns:x="http://www.w3.org/2001/XInclude"/>', 'outside'],
    ['runs something', '<script>1</script>', '<script>'],
    ['holds a page', '<foreignObject/>', '<foreignObject>'],
    ['multiplies itself', '<use href="#a"/>', '<use>'],
    ['filters', '<filter id="f"/>', '<filter>'],
    ['has words', '<text>Logo</text>', '<text>'],
    ['calls its elements otherwise', '<s:image xmlns:s="http://www.w3.org/2000/svg"/>', 'renames'],
    ['calls them otherwise in disguise', '<s:image xmlns:s="http://www.w3.org/2000/s&#118;g"/>', 'renames'],
    ['has dashes without end', '<path stroke-dasharray="0.0001"/>', 'dashed'],
    ['has instructions', '<?xml-stylesheet href="a.css"?>', 'instructions'],
    ['hides in a section', '<style><![CDATA[a]]></style>', 'document type'],
    ['has too many elements', '<path/>'.repeat(2001), '2000 elements'],
    ['is too large', `<path d="${'M0 0'.repeat(70_000)}"/>`, '256 KB'],
  ])('%s', (_what, inside, reason) => {
    expect(whyNotDrawn(svg(inside))).toContain(reason);
  });

  it('declares entities', () => {
    expect(whyNotDrawn(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`)).toContain('document type');
  });
});

describe('what is written to be read for ever is read once:', () => {
  const almost = 262_144 - 200;
  it.each([
    ['comments that do not end', `<svg>${'<!--'.repeat(almost / 4)}`],
    ['an address of blanks', `<svg style="fill:url(${' '.repeat(almost)}#a)"/>`],
    ['clips that do not end', `<svg>${'<clipPath '.repeat(1900)}${' '.repeat(200_000)}`],
    ['quotes that do not end', `<svg>${`<g a="`.repeat(951)}${"<g a='".repeat(951)}${' '.repeat(200_000)}`],
  ])('%s', (_what, text) => {
    const { user: before } = process.cpuUsage();
    whyNotDrawn(text);
    // A few milliseconds, where it took seconds to minutes: a bound that no machine is too slow for.
    expect((process.cpuUsage().user - before) / 1_000_000).toBeLessThan(2);
  });
});
