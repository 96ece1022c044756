const minutesOfHour = 60;

type Unit = 'hour' | 'minute';

// A format takes longer to make than a mail to write; there are as many as the product has languages.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, unit: Unit): Intl.NumberFormat {
  const known = formats.get(`${language} ${unit}`);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(`${language} ${unit}`, format);
  return format;
}

/** So many minutes in words, from two hours on in hours; plural forms are the language's own: دقيقتان is two minutes, without a digit. */
export function spokenDuration(language: string, minutes: number): string {
  const say = (value: number, unit: Unit): string => formatOf(language, unit).format(value);
  if (minutes < 2 * minutesOfHour) return say(minutes, 'minute');
  const rest = minutes % minutesOfHour;
  const parts = [
    say(Math.floor(minutes / minutesOfHour), 'hour'),
    ...(rest === 0 ? [] : [say(rest, 'minute')]),
  ];
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}
