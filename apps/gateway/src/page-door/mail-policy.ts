import type { Brand } from '@assay/brand';

/** What a page that shows a mail may do: no more than in a mailbox, where styles stand in place and nothing runs. */
export function mailPolicy({ logo }: Brand): string {
  return policy(logo === undefined ? '' : `img-src ${new URL(logo.url).origin}; `);
}

/** The same, whether it shows a logo or not. */
export function previewPolicy(publicUrl: string): string {
  return policy(`img-src ${new URL(publicUrl).origin}; `);
}

/** The same, where the picture stands in the page itself. */
export const drawnPolicy = policy('img-src data:; ');

function policy(images: string): string {
  return `default-src 'none'; ${images}style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; sandbox`;
}
