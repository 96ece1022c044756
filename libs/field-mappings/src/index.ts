export { locationParameters, maximumFields, readFields } from './fields.js';
export { readPartnerFields, type PartnerField } from './partner-fields.js';
export {
  chosenBy,
  describeEffect,
  excludedBy,
  type FieldMapping,
  type GivenValue,
  type MappedValue,
} from './selection.js';
