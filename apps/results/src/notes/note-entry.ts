import type { TimelineLine } from '@assay/contracts';
import type { WrittenNote } from './notes.repository.js';

const texts: Readonly<Record<WrittenNote['status'], string>> = {
  done: 'A note about it was written on the candidate in SmartRecruiters',
  unknown: 'A note was sent to SmartRecruiters, but no answer came; it is not sent again by itself',
  parked: 'A note waits until the company connects again, or a try gets through',
  failed: 'SmartRecruiters did not take a note',
  replayed: 'Somebody had a note written again',
};

/** A line of the timeline about a note. */
export function noteEntry({ activity, status, reason, at }: WrittenNote): TimelineLine {
  return {
    at: at.toISOString(),
    source: 'results',
    kind: status === 'done' ? 'note-written' : `note-${status}`,
    text: `${texts[status]}: ${activity.replace('-', ' ')}.`,
    evidence: { activity, ...(reason === null ? {} : { reason }) },
  };
}
