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
  const moments = hoursBefore.map((hours) => {
    const wanted = new Date(expiresAt.getTime() - hours * hourMs);
    const allowed = nextAllowedMoment(wanted, quiet);
    return (allowed < expiresAt ? allowed : lastAllowedMoment(wanted, quiet)).getTime();
  });
  const usable = moments.filter((moment) => moment > from.getTime() && moment < expiresAt.getTime());
  return [...new Set(usable)].sort((left, right) => left - right).map((moment) => new Date(moment));
}
