export { locationParameters, maximumFields, readFields } from './fields.js';
