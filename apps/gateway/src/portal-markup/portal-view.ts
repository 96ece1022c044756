import type { PageBrand } from '@assay/brand';
import type { ApiKeyReply, ConnectionReply, PortalVisit } from '@assay/contracts/consent';
import type {
  AccountPolicy,
  FieldMappings,
  OfferLocation,
  OrderReply,
  PackageExplanations,
} from '@assay/contracts/ordering';
import type { PortalTexts } from './portal-languages.js';
import type { PortalPlace } from './portal-path.js';
import type { PortalSection } from '../portal-texts/portal-sections.js';
import type { Said } from './portal-said.js';

/** A key as the page shows it: its value only where that is there and may be seen. */
export interface ShownKey extends ApiKeyReply {
  readonly value?: string;
  /** False once a company was connected with it. */
  readonly kept: boolean;
}

/** The job for which the page says which packages are not listed. */
export interface Job {
  readonly location: OfferLocation;
  readonly fields: Record<string, string>;
}

/** Everything that a section of the portal shows; what it does not need, or what could not be asked for, is absent. */
export interface PortalView {
  readonly visit: PortalVisit;
  readonly place: PortalPlace;
  readonly texts: PortalTexts;
  readonly section: PortalSection;
  readonly keys?: readonly ShownKey[] | undefined;
  readonly connections?: readonly ConnectionReply[] | undefined;
  readonly policy?: AccountPolicy | undefined;
  readonly fields?: FieldMappings | undefined;
  readonly packages?: PackageExplanations | undefined;
  readonly orders?: readonly OrderReply[] | undefined;
  readonly job: Job;
  /** In whose words it introduces itself; in ours when absent. */
  readonly brand?: PageBrand;
  /** What was done on the page a moment ago. */
  readonly said?: Said | undefined;
}
