import type { BrandLink, Logo } from '@assay/brand';

/** A piece of a sentence; what was filled in keeps to its own direction of writing. */
export interface Piece {
  readonly text: string;
  readonly filledIn: boolean;
  /** Where it leads; readers of plain text see that instead. */
  readonly link?: string;
}

/** One part of the message, in the order in which it is read. */
export type Block =
  | { readonly kind: 'sign'; readonly name: string; readonly logo?: Logo }
  | { readonly kind: 'links'; readonly links: readonly BrandLink[] }
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'small'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'action' | 'bare-link' | 'small-link';
      readonly pieces: readonly Piece[];
      readonly link: string;
    };
