import { isStorable } from '@assay/contracts';
import { readFields } from '@assay/field-mappings';

const mostFields = 20;
const longestField = 2000;

/** The values of mapped fields in the query of a package list; what cannot be one filters nothing, since SmartRecruiters may add parameters of its own. */
export function jobFields(query: Readonly<Record<string, unknown>>): Record<string, string> {
  const usable = Object.entries(readFields(query)).filter(
    ([name, value]) =>
      name !== '__proto__' && name.length <= 128 && value.length <= longestField && isStorable(name + value),
  );
  return Object.fromEntries(usable.slice(0, mostFields));
}
