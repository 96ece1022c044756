import { type Brand, brandLinks, contrastOf } from '@assay/brand';
import { lightPalette } from '@assay/look';
import type { Block } from './blocks.js';
import { printable } from './printable.js';

const { ink, paper } = lightPalette;

/** Puts a brand around what a mail says: its sign before, its links after it. */
export function withBrand(blocks: readonly Block[], brand: Brand, language: string): Block[] {
  const name = printable(brand.productName);
  const links = brandLinks(brand, language);
  const { logo } = brand;
  return [
    ...(name === '' && !logo ? [] : [{ kind: 'sign', name, ...(logo ? { logo } : {}) } as const]),
    ...blocks,
    ...(links.length === 0 ? [] : [{ kind: 'links', links } as const]),
  ];
}

/** The colour of links in a mail: the brand's own where it can be read on paper. */
export function linkColour({ accent }: Brand): string {
  return contrastOf(accent, paper) >= 4.5 ? accent : ink;
}
