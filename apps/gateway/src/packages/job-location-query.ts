import { OfferLocation } from '@assay/contracts';
import { checkInput, invalidInput } from '../edge/check-input.js';

/** Where the job is, from the query of a package list (SmartRecruiters contract section 3.2). */
export function readLocation(query: Readonly<Record<string, unknown>>): OfferLocation {
  const location = {
    countryCode: textOf(query['country-code']),
    regionAbbr: textOf(query['region-abbr']),
    city: textOf(query['city']),
    address: textOf(query['address']),
    postalCode: textOf(query['postal-code']),
    remote: readRemote(textOf(query['remote'])),
  };
  return checkInput(OfferLocation, withoutUnsaid(location), { strict: false });
}

// What is said twice is taken once; what is said with nothing is not said.
function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

function readRemote(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  const said = text.toLowerCase();
  if (said !== 'true' && said !== 'false')
    throw invalidInput([{ pointer: '/remote', message: 'must be true or false' }]);
  return said === 'true';
}

function withoutUnsaid(location: object): object {
  return Object.fromEntries(Object.entries(location).filter(([, value]) => value !== undefined));
}
