/**
 * The language tag that the text is, as the standard spells it, or nothing (SmartRecruiters contract UNK-24). Some write
 * an underscore where a tag has a hyphen.
 */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
