import type { ProblemCode } from '@assay/contracts';
import type { Spoken } from '../page-languages/in-languages.js';

type OfProblems = Readonly<Partial<Record<ProblemCode, string>>>;

/** What the pages say in one language on which a company’s admin connects; `{…}` is filled in. */
export interface ConsentTexts extends Spoken {
  readonly key: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly hint: string;
    readonly contact: string;
    readonly continue: string;
    readonly error: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly heading: string;
    readonly company: string;
    readonly account: string;
    readonly moved: string;
    readonly reads: string;
    readonly packages: string;
    readonly status: string;
    readonly scores: string;
    readonly authorize: string;
    readonly close: string;
    readonly refuse: string;
  };
  readonly connected: {
    readonly title: string;
    readonly heading: string;
    readonly text: string;
    readonly healthy: string;
    readonly unhealthy: string;
    readonly close: string;
  };
  readonly held: {
    readonly title: string;
    readonly text: string;
    readonly until: string;
  };
  readonly failure: {
    readonly safe: string;
    readonly unchanged: string;
    readonly again: string;
    readonly back: string;
    readonly failed: string;
  };
  readonly foreign: {
    readonly title: string;
    readonly text: string;
    readonly step: string;
  };
  /** Of each failure: its headline, what happened, and what to do. */
  readonly headings: OfProblems;
  readonly messages: OfProblems;
  readonly steps: OfProblems;
}
