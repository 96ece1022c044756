import type { OwnText } from './page-texts.js';

/** A picture of ours: its address, and how large it is shown. */
export interface Logo {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Whose product a page belongs to. */
export interface PageBrand {
  /** Empty where nobody named it: nothing is shown then. */
  readonly productName: string;
  readonly logo?: Logo;
  /** The colour of what is pressed, as `#rrggbb`, and of the words on it. */
  readonly accent: string;
  readonly onAccent: string;
  readonly helpUrl?: string;
  readonly privacyUrl?: string;
  readonly imprintUrl?: string;
  /** The address whom to ask. */
  readonly contact?: string;
  /** What pages say in its own words; absent where it is all ours. */
  readonly texts?: readonly OwnText[];
}

/** The brand where nobody said anything. */
export const neutralBrand: PageBrand = { productName: '', accent: '#1f5fbf', onAccent: '#ffffff' };
