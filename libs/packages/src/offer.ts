import { coversLocation, type JobLocation, type OfferedPlace } from './job-location.js';

/** What decides whether a package is listed for a job. */
export interface OfferRules {
  readonly archived: boolean;
  readonly locations: readonly OfferedPlace[];
  readonly remote?: 'only' | 'never';
}

/** Why a package is not listed for a job; only the first that applies is told. */
export const hiddenReasons = [
  'archived',
  'remote-only',
  'not-remote',
  'other-location',
  'field-value',
] as const;

export type HiddenReason = (typeof hiddenReasons)[number];

/** The one reason that hides the package from this job, or nothing when it is listed. */
export function hiddenReason(rules: OfferRules, job: JobLocation): HiddenReason | undefined {
  if (rules.archived) return 'archived';
  if (rules.remote === 'only' && job.remote === false) return 'remote-only';
  if (rules.remote === 'never' && job.remote === true) return 'not-remote';
  const elsewhere =
    rules.locations.length > 0 && !rules.locations.some((place) => coversLocation(place, job));
  return elsewhere ? 'other-location' : undefined;
}
