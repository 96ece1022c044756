import { daysLater, localTime, momentsOf } from './local-time.js';

/** The hours of every day in which nobody is written to; `from` is quiet, `to` is not. */
export interface QuietHours {
  /** Such as 21:00. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const minuteMs = 60_000;

/** True when nobody is to be written to at this moment. */
export function isQuiet(at: Date, { from, to, timeZone }: QuietHours): boolean {
  const { minutes } = localTime(at, timeZone);
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minutes >= start && minutes < end : minutes >= start || minutes < end;
}

/** The first moment from `at` on at which somebody may be written to, also on days when the clock is set. */
export function nextAllowedMoment(at: Date, quiet: QuietHours | undefined): Date {
  if (!quiet || !isQuiet(at, quiet)) return at;
  return around(at, quiet, quiet.to).find((end) => end > at && !isQuiet(end, quiet)) ?? at;
}

/** The last moment up to `at` at which somebody may be written to. */
export function lastAllowedMoment(at: Date, quiet: QuietHours | undefined): Date {
  if (!quiet || !isQuiet(at, quiet)) return at;
  const before = around(at, quiet, quiet.from)
    .map((start) => new Date(start.getTime() - minuteMs))
    .filter((moment) => moment < at && !isQuiet(moment, quiet));
  return before.at(-1) ?? at;
}

/** When the clock shows the time, from the day before to two days after. */
function around(at: Date, { timeZone }: QuietHours, time: string): Date[] {
  const today = { ...localTime(at, timeZone), minutes: minutesOf(time) };
  return [-1, 0, 1, 2].flatMap((days) => momentsOf(daysLater(today, days), timeZone));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
