import { daysLater, localTime, momentsOf } from './local-time.js';
import { lastAllowedMoment, nextAllowedMoment, type QuietHours } from './quiet-hours.js';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** The same time of day so many days later, where the account is; in UTC where that is not known. */
export function deadlineAfter(placedAt: Date, days: number, timeZone = 'UTC'): Date {
  const local = daysLater(localTime(placedAt, timeZone), days);
  const [moment = placedAt] = momentsOf(local, timeZone);
  // The clock on the wall is read to the minute.
  return new Date(moment.getTime() + (placedAt.getTime() % minuteMs));
}

/** What decides when a candidate is reminded. */
export interface ReminderRules {
  readonly from: Date;
  readonly expiresAt: Date;
  readonly hoursBefore: readonly number[];
  readonly quiet: QuietHours | undefined;
}

/**
 * When to remind, earliest first and each moment once: never in quiet hours, never before `from`, never after the
 * deadline. What falls into quiet hours waits until they end, or comes before they begin when that would be too late.
 */
export function reminderMoments({ from, expiresAt, hoursBefore, quiet }: ReminderRules): Date[] {
  const moments = hoursBefore.map((hours) => allowedFor(wantedAt(expiresAt, hours), expiresAt, quiet));
  return inOrder(moments.filter((moment) => moment > from && moment < expiresAt));
}

/** What decides how reminders move when the quiet hours do. */
export interface MovedQuietHours {
  readonly now: Date;
  readonly expiresAt: Date;
  readonly hoursBefore: readonly number[];
  readonly before: QuietHours | undefined;
  readonly after: QuietHours | undefined;
}

/**
 * When to remind of what was still to come, earliest first and each moment once; what was due by the quiet hours before
 * is over. What would have come by now, had the quiet hours always been these, comes now.
 */
export function movedReminders({ now, expiresAt, hoursBefore, before, after }: MovedQuietHours): Date[] {
  const wanted = hoursBefore.map((hours) => wantedAt(expiresAt, hours));
  const toCome = wanted.filter((moment) => allowedFor(moment, expiresAt, before) > now);
  const moments = toCome.map((moment) => allowedFor(moment < now ? now : moment, expiresAt, after));
  return inOrder(moments.filter((moment) => moment >= now && moment < expiresAt));
}

function wantedAt(expiresAt: Date, hoursBefore: number): Date {
  return new Date(expiresAt.getTime() - hoursBefore * hourMs);
}

function allowedFor(wanted: Date, expiresAt: Date, quiet: QuietHours | undefined): Date {
  const allowed = nextAllowedMoment(wanted, quiet);
  return allowed < expiresAt ? allowed : lastAllowedMoment(wanted, quiet);
}

function inOrder(moments: readonly Date[]): Date[] {
  const times = new Set(moments.map((moment) => moment.getTime()));
  return [...times].sort((left, right) => left - right).map((time) => new Date(time));
}
