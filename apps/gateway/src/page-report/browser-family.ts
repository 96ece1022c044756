const families: readonly (readonly [RegExp, string])[] = [
  [/bot|crawl|spider|preview|scanner/i, 'robot'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** The family of a browser and nothing more, so that nobody is recognised by it. */
export function browserFamily(userAgent: string | undefined): string {
  return families.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'other';
}
