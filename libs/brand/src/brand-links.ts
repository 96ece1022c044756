import { brandWords } from './brand-words.js';
import type { PageBrand } from './page-brand.js';

/** A link of a brand, with what it is called. */
export interface BrandLink {
  readonly text: string;
  readonly url: string;
}

/** The links at the end of a page or a mail, in the language of a tag; only those that somebody named. */
export function brandLinks(
  { helpUrl, privacyUrl, imprintUrl, contact }: PageBrand,
  tag: string,
): BrandLink[] {
  const words = brandWords(tag);
  const links = [
    { text: words.help, url: helpUrl },
    { text: words.privacy, url: privacyUrl },
    { text: words.imprint, url: imprintUrl },
    {
      text: `${words.contact}: ${contact ?? ''}`,
      url: contact === undefined ? undefined : `mailto:${contact}`,
    },
  ];
  return links.flatMap(({ text, url }) => (url === undefined ? [] : [{ text, url }]));
}
