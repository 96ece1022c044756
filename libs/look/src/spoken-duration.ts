const minutesOfHour = 60;

/** So many minutes in words, from two hours on in hours; plural forms are the language's own: دقيقتان is two minutes, without a digit. */
export function spokenDuration(language: string, minutes: number): string {
  const say = (value: number, unit: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (minutes < 2 * minutesOfHour) return say(minutes, 'minute');
  const rest = minutes % minutesOfHour;
  const parts = [
    say(Math.floor(minutes / minutesOfHour), 'hour'),
    ...(rest === 0 ? [] : [say(rest, 'minute')]),
  ];
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}
