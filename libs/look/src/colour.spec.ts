import { contrastOf, readableOn } from '@assay/brand';
import { describe, expect, it } from 'vitest';

import { styleVariables } from './style-variables.js';
import { darkPalette, lightPalette } from './tokens.js';

it.each(['#ffd000', '#ffffff', '#000000', '#1f5fbf', '#7f7f7f'])(
  '%s is read on light and on dark ground',
  (accent) => {
    for (const { ground, paper } of [lightPalette, darkPalette])
      for (const below of [ground, paper])
        expect(contrastOf(readableOn(accent, below), below)).toBeGreaterThanOrEqual(4.5);
  },
);

it('a colour that is read already stays as it is', () => {
  expect(readableOn('#1f5fbf', '#ffffff')).toBe('#1f5fbf');
});

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_name, palette) => {
  it.each(['ink', 'soft', 'good', 'busy', 'bad'] as const)(
    'has %s to be read on everything that is written on',
    (name) => {
      for (const below of [palette.ground, palette.paper])
        expect(contrastOf(palette[name], below)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['calm', 'good', 'busy', 'bad'] as const)('has %s to be read on its own paper', (tone) => {
    expect(contrastOf(palette[tone], palette[`${tone}Paper`])).toBeGreaterThanOrEqual(4.5);
  });

  it('has edges that are seen', () => {
    expect(contrastOf(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['#ffd000', '#0b5c3b', '#ffffff', '#000000'])('with the accent %s', (accent) => {
  it.each(['light', 'dark'] as const)('links are read on ground, paper and wash of a %s page', (theme) => {
    const style = styleVariables(theme, { accent, onAccent: '#808080' });
    const value = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(style)?.[1] ?? '';
    for (const below of ['ground', 'paper', 'wash'])
      expect(contrastOf(value('action'), value(below))).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(value('on-accent'), value('accent'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('what is no colour changes no style', () => {
  const bad = { accent: 'red } * { display: none', onAccent: '#ffffff' };
  expect(styleVariables('light', bad)).toBe(styleVariables('light'));
});

it('only a page of its own is dark where its reader’s system is', () => {
  expect(styleVariables('system')).toContain('prefers-color-scheme: dark');
  expect(styleVariables('light')).not.toContain('dark');
  expect(styleVariables('dark')).not.toContain('prefers-color-scheme');
});
