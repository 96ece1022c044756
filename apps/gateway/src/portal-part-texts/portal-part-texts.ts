import type { ConnectionReply } from '@assay/contracts/consent';
import type { OrderReply, PackageExplanation } from '@assay/contracts/ordering';
import type { Spoken } from '../page-languages/in-languages.js';

/** What the parts of the portal say in one language, none of it missing; `{…}` is filled in. */
export interface PortalPartTexts extends Spoken {
  readonly connections: {
    readonly notYet: string;
    readonly notYetHow: string;
    readonly theKey: string;
    readonly state: string;
    readonly health: string;
    readonly connected: string;
    readonly withKey: string;
    readonly endingSince: string;
    readonly ended: string;
    readonly lastCalled: string;
    readonly lastReached: string;
    readonly may: string;
    readonly mayNothing: string;
    readonly held: string;
    readonly trouble: string;
    readonly accepts: string;
    readonly refuses: string;
    readonly checked: string;
    readonly worked: string;
    readonly disabled: string;
    readonly disabling: string;
    readonly disable: string;
    readonly check: string;
  };
  readonly states: Readonly<Record<ConnectionReply['status'], string>>;
  readonly healths: Readonly<Record<ConnectionReply['health'], string>>;
  /** What SmartRecruiters said to a check that was asked for on the page. */
  readonly answers: Readonly<Record<ConnectionReply['health'], string>>;
  /** What SmartRecruiters may do, by the names of its scopes. */
  readonly rights: Readonly<Record<'packages_view' | 'orders_manage' | 'orders_modify', string>>;
  readonly packages: {
    readonly intro: string;
    readonly country: string;
    readonly region: string;
    readonly city: string;
    readonly remote: string;
    readonly ask: string;
    readonly none: string;
    readonly noneHow: string;
    readonly all: string;
    readonly table: string;
    readonly package: string;
    readonly why: string;
    readonly listed: string;
    readonly notListed: string;
  };
  /** Why a package is not listed. */
  readonly reasons: Readonly<Record<NonNullable<PackageExplanation['reason']>, string>>;
  readonly fields: {
    readonly none: string;
    readonly noneHow: string;
    readonly intro: string;
    readonly table: string;
    readonly field: string;
    readonly value: string;
    readonly does: string;
    readonly notMapped: string;
    readonly filtersNothing: string;
    readonly listsNone: string;
    readonly only: string;
    readonly more: string;
    readonly template: string;
    readonly speaks: string;
    readonly archived: string;
    readonly missing: string;
  };
  readonly rules: {
    readonly notes: string;
    readonly people: string;
    readonly flags: string;
    readonly save: string;
    readonly mayNot: string;
    readonly saved: string;
  };
  readonly activity: {
    readonly none: string;
    readonly noneHow: string;
    readonly table: string;
    readonly ordered: string;
    readonly package: string;
    readonly company: string;
    readonly stands: string;
    readonly settled: string;
    readonly notYet: string;
  };
  readonly statuses: Readonly<Record<OrderReply['status'], string>>;
}
