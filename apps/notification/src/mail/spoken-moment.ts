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
    // Nobody calls it by its long name.
    timeZoneName: isUtc(timeZone) ? 'short' : 'long',
  }).format(at);
}

function isUtc(timeZone: string): boolean {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone === 'UTC';
}
