/** Whose product a page belongs to. */
export interface PageBrand {
  /** Empty where nobody named it: nothing is shown then. */
  readonly productName: string;
  readonly logo?: { readonly url: string; readonly width: number; readonly height: number };
  /** The colour of buttons, as `#rrggbb`, and what is written on it. */
  readonly accent: string;
  readonly onAccent: string;
  readonly helpUrl?: string;
  readonly privacyUrl?: string;
  readonly imprintUrl?: string;
  /** An address that people may write to. */
  readonly contact?: string;
}

/** How pages look that nobody gave a brand. */
export const neutralBrand: PageBrand = { productName: '', accent: '#1f5fbf', onAccent: '#ffffff' };
