export { packageTypes, type PackageType } from './package-type.js';
export { coversLocation, type JobLocation, type OfferedPlace } from './job-location.js';
export { hiddenReason, hiddenReasons, type HiddenReason, type OfferRules } from './offer.js';
