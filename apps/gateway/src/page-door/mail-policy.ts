import type { Brand } from '@assay/brand';

/** What a page that shows a mail may do: no more than in a mailbox, where styles stand in place and nothing runs. */
export function mailPolicy({ logo }: Brand): string {
  const images = logo === undefined ? '' : `img-src ${new URL(logo.url).origin}; `;
  return `default-src 'none'; ${images}style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; sandbox`;
}
