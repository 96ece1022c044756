import { noteActivities, type NoteActivity } from '@assay/contracts/results';

/** What is noted on a candidate, in the order in which it happens. */
export const activities = noteActivities;
export type Activity = NoteActivity;

/** Why no note is written for an account that wants none. */
export const switchedOff = 'switched-off';

const texts: Readonly<Record<Activity, (name: string) => string>> = {
  invited: (name) => `was invited to ${name}.`,
  started: (name) => `started ${name}.`,
  completed: (name) => `completed ${name}.`,
  'report-ready': (name) => `has a report on ${name}: see Assessments.`,
};

/** The note about an activity; brackets in a name could otherwise mention somebody. */
export function noteText(activity: Activity, packageName: string): string {
  return texts[activity](packageName.replaceAll(/[[\]]/g, ' ').trim());
}
