import { type Html, html } from '@assay/runtime';

const minute = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/** A moment in UTC that says so, as a language writes it; to the second where what came before what is the question. */
export function spokenMoment(
  language: string,
  moment: string,
  exactness: 'minute' | 'second' = 'minute',
): Html {
  const format = new Intl.DateTimeFormat(tagOf(language), {
    ...minute,
    ...(exactness === 'second' ? { second: '2-digit' } : {}),
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  return html`<time datetime="${moment}">${format.format(new Date(moment))}</time>`;
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago, or in how long, as a language says it, in whole days, hours or minutes. */
export function spokenDistance(language: string, moment: string, now: Date): string {
  const seconds = Math.round((Date.parse(moment) - now.getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(tagOf(language), { numeric: 'auto' });
  // In Hebrew the number stands in brackets after a word that says it already.
  return format.format(Math.trunc(seconds / size), unit).replace(/\s\(\p{N}\)$/u, '');
}

// The day before the month, for whoever reads English anywhere but in America.
function tagOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
