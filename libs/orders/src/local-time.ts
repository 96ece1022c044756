const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A reading of the clock on the wall: a date, and minutes since midnight. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const;
  const format = new Intl.DateTimeFormat('en-US', { ...numeric, timeZone, hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format;
}

/** What the clock on the wall shows in a time zone at this moment. */
export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, minutes: hour * 60 + minute };
}

/** The same time of day on the date that is `days` later. */
export function daysLater({ year, month, day, minutes }: LocalTime, days: number): LocalTime {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), minutes };
}

/**
 * The moments at which the clock shows this, earliest first: one on most days, two when the clock is set back over it.
 * A time that the clock skips is read as if it had not been set forward, which is later by what it skips.
 */
export function momentsOf(local: LocalTime, timeZone: string): Date[] {
  const shown = asUtc(local);
  const offsets = [offsetMs(new Date(shown - dayMs), timeZone), offsetMs(new Date(shown + dayMs), timeZone)];
  const candidates = [...new Set(offsets)].map((offset) => shown - offset);
  const real = candidates.filter((time) => asUtc(localTime(new Date(time), timeZone)) === shown);
  const [beforeTheSkip = 0] = offsets;
  return (real.length > 0 ? real : [shown - beforeTheSkip])
    .sort((left, right) => left - right)
    .map((time) => new Date(time));
}

function offsetMs(at: Date, timeZone: string): number {
  return asUtc(localTime(at, timeZone)) - Math.floor(at.getTime() / minuteMs) * minuteMs;
}

function asUtc({ year, month, day, minutes }: LocalTime): number {
  return Date.UTC(year, month - 1, day, 0, minutes);
}
