/** What is known of the language of whoever reads. */
export interface KnownLanguages {
  /** The reader's own: what the order says of its candidate. */
  readonly own?: string | undefined;
  /** What the reader's browser asks for: its `Accept-Language`. A mail has none. */
  readonly browser?: string | undefined;
  /** What the account that it is about says. */
  readonly account?: string | undefined;
}

/**
 * Chooses among the languages there are: the reader's own, else the first that the browser asks for, else the account's, else
 * English.
 *
 * Whoever reads `pt-PT` is nearer to `pt-BR` than to English: a language is the same in every region.
 */
export function chooseLanguage(
  offered: readonly string[],
  { own, browser, account }: KnownLanguages,
): string {
  const wished = [own, ...wishesOf(browser ?? ''), account];
  const found = wished.flatMap(
    (tag) => offered.find((one) => languageOf(one) === languageOf(tag ?? '')) ?? [],
  );
  return found[0] ?? 'en';
}

// By how much they are wanted; of those that are wanted alike the first one.
function wishesOf(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.split(';').map((text) => text.trim());
      const quality = Number(more.find((text) => /^q=/i.test(text))?.slice(2) ?? 1);
      return { tag, quality };
    })
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality)
    .map(({ tag }) => tag);
}

// What Hebrew was called until 1989 is what some systems still send.
function languageOf(tag: string): string {
  const [language = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return language === 'iw' ? 'he' : language;
}
