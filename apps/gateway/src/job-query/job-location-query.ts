import { isStorable } from '@assay/contracts';
import { OfferLocation } from '@assay/contracts/ordering';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

type Query = Readonly<Record<string, unknown>>;

const names: Readonly<Record<keyof OfferLocation, string>> = {
  countryCode: 'country-code',
  regionAbbr: 'region-abbr',
  city: 'city',
  address: 'address',
  postalCode: 'postal-code',
  remote: 'remote',
};

/**
 * Where the job is, from the query of a package list (SmartRecruiters contract section 3.2).
 *
 * What cannot be a part of it filters nothing: a recruiter who sees a package too many still can order.
 */
export function readLocation(query: Query): OfferLocation {
  const location: Partial<Record<keyof OfferLocation, unknown>> = {};
  for (const [part, name] of Object.entries(names) as [keyof OfferLocation, string][]) {
    const said = textOf(query[name]);
    location[part] = part === 'remote' ? readRemote(said) : said;
  }
  const given = Object.fromEntries(Object.entries(location).filter(([, value]) => value !== undefined));
  const failures = validateSync(plainToInstance(OfferLocation, given));
  const wrong = failures.map(({ property }) => property);
  return Object.fromEntries(Object.entries(given).filter(([part]) => !wrong.includes(part)));
}

// What is said twice is taken once; what is said with nothing is not said.
function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' && isStorable(first) ? first : undefined;
}

function readRemote(said: string | undefined): boolean | undefined {
  const word = said?.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}
