import type { ProblemCode } from '@assay/contracts';
import type { Spoken } from '../page-languages/in-languages.js';
import type { PortalSection } from './portal-sections.js';

/** What may be in the way on the portal. */
export type PortalProblem = Extract<
  ProblemCode,
  | 'portal-link-expired'
  | 'portal-action-refused'
  | 'api-key-not-found'
  | 'company-not-connected'
  | 'smartrecruiters-unavailable'
  | 'unavailable'
>;

/** What stands around the parts of the portal, on its first page, beside keys and before what nobody can undo, in one language; `{…}` is filled in. */
export interface PortalFrameTexts extends Spoken {
  readonly parts: string;
  readonly title: string;
  readonly valid: string;
  readonly lookAgain: string;
  readonly unknown: string;
  readonly never: string;
  /** Where a link leads, and what stands above the part itself. */
  readonly sections: Readonly<Record<PortalSection, string>>;
  readonly titles: Readonly<Record<PortalSection, string>>;
  readonly overview: {
    readonly intro: string;
    readonly seeKeys: string;
    readonly seeConnections: string;
    readonly seeRules: string;
    readonly on: string;
    readonly off: string;
    readonly keyCount: string;
    readonly none: string;
    readonly refused: string;
    readonly inOrder: string;
    readonly companyCount: string;
    readonly reached: string;
    readonly listed: string;
    readonly hidden: string;
    readonly failing: string;
    readonly whatToDo: string;
    readonly notConnected: string;
    readonly next: string;
    readonly theKey: string;
    readonly switchedOff: string;
    readonly makesKey: string;
    readonly switchOn: string;
    readonly somebodyElse: string;
    readonly notes: string;
    readonly people: string;
    readonly flags: string;
    readonly nothing: string;
  };
  readonly keys: {
    readonly none: string;
    readonly intro: string;
    readonly switchedOn: string;
    readonly replaced: string;
    readonly key: string;
    readonly madeHere: string;
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly paste: string;
    readonly used: string;
    readonly mayNot: string;
    readonly hidden: string;
    readonly made: string;
    readonly replace: string;
  };
  /** Before what nobody can undo. */
  readonly question: {
    readonly where: string;
    readonly cancel: string;
    readonly disable: string;
    readonly nothingNew: string;
    readonly finished: string;
    readonly destroyed: string;
    readonly actDisable: string;
    readonly replace: string;
    readonly opensNothing: string;
    readonly stay: string;
    readonly gone: string;
    readonly actReplace: string;
  };
  /** Where something did not work; what has no words here is said in English. */
  readonly failure: {
    readonly expired: string;
    readonly failed: string;
    readonly back: string;
  };
  readonly problems: Readonly<Record<PortalProblem, string>>;
}
