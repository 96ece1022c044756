import { describe, expect, it } from 'vitest';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const noon = (day: number): string => `2099-01-0${day}T12:00:00.000Z`;
const night = (day: number): string => `2099-01-0${day}T23:00:00.000Z`;
const movedAt = '2099-01-01T00:00:00.000Z';

describe('move-reminders', () => {
  const world = notificationSpec();

  const event = orderEvent(undefined, acme, { reminders: [noon(2), noon(3)] });
  const { orderId } = event.data;
  const place = () => world.spec.database.transaction((tx) => world.app.invite.run(event, tx));
  const move = (revision: number, reminders: string[]) => {
    const data = { orderId, companyId: acme, revision, reminders, movedAt };
    return world.spec.database.transaction((tx) => world.app.moveReminders.run({ ...event, data }, tx));
  };
  const extend = (revision: number, reminders: string[]) => {
    const data = {
      orderId,
      companyId: acme,
      revision,
      reminders,
      expiresAt: noon(9),
      reason: 'extension' as const,
    };
    return world.spec.database.transaction((tx) => world.app.changeDeadline.run({ ...event, data }, tx));
  };
  const rows = async (kind: string, status = 'due') => {
    const sql = 'SELECT due_at, moment_at FROM notices WHERE kind = $1 AND status = $2 ORDER BY moment_at';
    const found = await world.spec.sql<{ due_at: Date | null; moment_at: Date }>(sql, [kind, status]);
    return found.map(({ due_at: dueAt, moment_at: moment }) => (dueAt ?? moment).toISOString());
  };

  it('puts what is still to come elsewhere, once, and shows only that', async () => {
    await place();
    await move(2, [night(2), night(3)]);
    await move(2, [night(2), night(3)]);
    expect(await rows('reminder')).toEqual([night(2), night(3)]);
    expect((await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind)).toEqual([
      'invitation-due',
      'reminder-due',
      'reminder-due',
    ]);
  });

  it('leaves alone what was due before, also when it still waits', async () => {
    await place();
    await world.spec.sql(`UPDATE notices SET moment_at = '2098-12-31T23:00:00Z' WHERE moment_at = $1`, [
      noon(2),
    ]);
    await move(2, [night(3)]);
    expect(await rows('reminder')).toEqual([noon(2), night(3)]);
  });

  it.each(['in-flight', 'sent', 'failed', 'uncertain'])(
    'sends nothing again of a reminder that was %s when the move arrived',
    async (status) => {
      await place();
      await world.spec.sql(`UPDATE notices SET status = $2, due_at = NULL WHERE moment_at = $1`, [
        noon(2),
        status,
      ]);
      await move(2, [night(2), night(3)]);
      expect(await rows('reminder')).toEqual([night(3)]);
    },
  );

  it('is the newest word, whatever arrives when', async () => {
    await move(3, [night(2), night(3)]);
    await move(2, [noon(4)]);
    await place();
    expect(await rows('reminder')).toEqual([night(2), night(3)]);
  });

  it('that overtakes a new deadline keeps its reminders, and the candidate still hears of the deadline', async () => {
    await place();
    await world.spec.sql(`UPDATE invitations SET status = 'sent', settled_at = now(), due_at = NULL`);
    await move(3, [night(5)]);
    await extend(2, [noon(5)]);
    expect(await rows('reminder')).toEqual([night(5)]);
    expect(await rows('deadline')).toHaveLength(1);
  });

  it('keeps the word of a new deadline', async () => {
    await place();
    await world.spec.sql(`UPDATE invitations SET status = 'sent', settled_at = now(), due_at = NULL`);
    await extend(2, [noon(5)]);
    await move(3, [night(5)]);
    expect([await rows('reminder'), (await rows('deadline')).length]).toEqual([[night(5)], 1]);
  });
});
