import type { ApiKeyReply, ConnectionReply, PortalVisit } from '@assay/contracts/consent';
import type {
  AccountPolicy,
  FieldMappings,
  OfferLocation,
  PackageExplanations,
} from '@assay/contracts/ordering';
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

/** Everything the portal page shows; what could not be asked for is absent. */
export interface PortalView {
  readonly visit: PortalVisit;
  readonly keys: readonly ShownKey[];
  readonly connections: readonly ConnectionReply[];
  readonly policy?: AccountPolicy;
  readonly fields?: FieldMappings;
  readonly packages?: PackageExplanations;
  readonly job: Job;
  /** What was done on the page a moment ago. */
  readonly said?: Said | undefined;
}
