import type { Stage } from './stage.js';

/** How many tries to send an invitation there were of which nobody knows whether it was taken: each explains one copy. */
export async function mailsInDoubt({ database }: Stage): Promise<number> {
  const [row] = await database.sql<{ mails: number }>(
    `SELECT count(*)::int AS mails FROM notification.invitation_attempts WHERE outcome IN ('uncertain', 'in-flight')`,
  );
  return row?.mails ?? 0;
}
