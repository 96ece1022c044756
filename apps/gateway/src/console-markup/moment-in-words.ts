import { type Html, html } from '@assay/runtime';

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const minuteMs = 60_000;

/** How long ago, or in how long, in words: `3 minutes ago`, `in 2 days`. */
export function momentInWords(moment: string, now: Date): string {
  const seconds = Math.round((Date.parse(moment) - now.getTime()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? [undefined, 1];
  if (unit === undefined)
    return Math.abs(seconds) * 1000 < minuteMs && seconds <= 0 ? 'just now' : 'in a moment';
  const count = Math.floor(Math.abs(seconds) / size);
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return seconds < 0 ? `${words} ago` : `in ${words}`;
}

/** The same with the exact moment in its title; nothing for what did not happen. */
export function when(moment: string | undefined, now: Date): Html | undefined {
  if (moment === undefined) return undefined;
  const exact = new Date(moment).toISOString().replace('T', ' ').replace('Z', ' UTC');
  return html`<time datetime="${moment}" title="${exact}">${momentInWords(moment, now)}</time>`;
}
