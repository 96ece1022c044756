import type { AccountPolicy } from '@assay/contracts/ordering';
import { movedReminders, type QuietHours, reminderMoments } from '@assay/orders';
import type { Order } from '../orders/order.entity.js';

/** When the candidate is reminded of this deadline, by the account's policy and the candidate's clock where it is known. */
export function remindersOf(
  policy: AccountPolicy,
  from: Date,
  expiresAt: Date,
  timeZone: string | null = null,
): readonly Date[] {
  const quiet = quietHoursOf(policy, timeZone);
  return reminderMoments({ from, expiresAt, hoursBefore: hoursBefore(policy), quiet });
}

/** When the candidate of an order is reminded of what is still to come, now that the clock is in another time zone. */
export function remindersMovedTo(
  timeZone: string,
  order: Order,
  policy: AccountPolicy,
  now: Date,
): readonly Date[] | undefined {
  const { expiresAt, reminders } = order;
  if (expiresAt === null || !reminders.some((moment) => new Date(moment) > now)) return undefined;
  const rules = { now, expiresAt, hoursBefore: hoursBefore(policy) };
  const before = quietHoursOf(policy, order.timeZone);
  const [old, moved] = [before, quietHoursOf(policy, timeZone)].map((after) =>
    movedReminders({ ...rules, before, after }),
  );
  return String(old?.map(Number)) === String(moved?.map(Number)) ? undefined : moved;
}

function hoursBefore({ reminders = [] }: AccountPolicy): number[] {
  return reminders.map(({ beforeExpiryHours }) => beforeExpiryHours);
}

function quietHoursOf({ quietHours }: AccountPolicy, timeZone: string | null): QuietHours | undefined {
  return quietHours && timeZone !== null ? { ...quietHours, timeZone } : quietHours;
}
