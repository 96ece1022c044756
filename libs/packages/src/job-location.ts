/** Where a job is, as far as SmartRecruiters said; every part may be unknown. */
export interface JobLocation {
  readonly countryCode?: string;
  readonly regionAbbr?: string;
  readonly city?: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly remote?: boolean;
}

/** A place where a package may be ordered: a country, or a region or city of it. */
export interface OfferedPlace {
  readonly countryCode: string;
  readonly regionAbbr?: string;
  readonly city?: string;
}

const same = (left: string, right: string): boolean =>
  left.trim().toLocaleLowerCase('en') === right.trim().toLocaleLowerCase('en');

const agrees = (wanted: string | undefined, known: string | undefined): boolean =>
  wanted === undefined || known === undefined || known.trim() === '' || same(wanted, known);

/** True unless the job is known to be somewhere else: what SmartRecruiters does not say hides nothing. */
export function coversLocation(place: OfferedPlace, job: JobLocation): boolean {
  return (
    agrees(place.countryCode, job.countryCode) &&
    agrees(place.regionAbbr, job.regionAbbr) &&
    agrees(place.city, job.city)
  );
}
