import type { InvitationContent } from './invitation-blocks.js';

const weekMs = 7 * 24 * 3_600_000;

/** What previews say of a candidate who does not exist. */
export function inventedCandidate(publicUrl: string, now: Date): Omit<InvitationContent, 'accountName'> {
  return {
    packageName: 'Java Basics',
    jobTitle: 'Backend engineer',
    firstName: 'Zoë',
    durationMinutes: 45,
    link: `${publicUrl.replace(/\/+$/, '')}/c/preview`,
    deadline: { at: new Date(now.getTime() + weekMs), timeZone: 'UTC' },
  };
}
