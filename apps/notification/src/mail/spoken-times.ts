/** Returns so many minutes in words; plural forms are the language's own: دقيقتان is two minutes, without a digit. */
export function spokenDuration(language: string, minutes: number): string {
  const options = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, options).format(minutes);
}

/** Returns a moment in words, with its time zone: candidates are not always where the account is. */
export function spokenMoment(
  language: string,
  { at, timeZone }: { readonly at: Date; readonly timeZone: string },
): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'long',
  }).format(at);
}
