/** The query names SmartRecruiters itself uses on the package list (SmartRecruiters contract section 3.2). */
export const locationParameters = [
  'country-code',
  'region-abbr',
  'city',
  'address',
  'postal-code',
  'remote',
] as const;

/** The most fields a partner may declare (SmartRecruiters contract section 2). */
export const maximumFields = 5;

/** The mapped field values of a package list call: every query parameter that is not one of SmartRecruiters' own. */
export function readFields(query: Readonly<Record<string, unknown>>): Record<string, string> {
  const own: readonly string[] = locationParameters;
  const entries = Object.entries(query).filter(
    (entry): entry is [string, string] =>
      !own.includes(entry[0]) && typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(entries);
}
