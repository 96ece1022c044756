import type { Spoken } from '../page-languages/in-languages.js';

/** What the pages behind a link to a report say in one language, none of it missing; `{…}` is filled in. */
export interface ReportTexts extends Spoken {
  readonly title: string;
  readonly somebody: string;
  readonly states: {
    readonly pending: string;
    readonly 'in-progress': string;
    readonly completed: string;
    readonly expired: string;
    readonly rejected: string;
    readonly withdrawn: string;
  };
  readonly score: string;
  readonly outOf: string;
  readonly parts: string;
  readonly facts: {
    readonly summary: string;
    readonly label: string;
    readonly assessment: string;
    readonly company: string;
    readonly job: string;
    readonly ordered: string;
    readonly started: string;
    readonly resultOf: string;
  };
  readonly questions: {
    readonly title: string;
    readonly text: string;
  };
  readonly download: string;
  readonly open: string;
  readonly flags: {
    readonly title: string;
    readonly hint: string;
    readonly low: string;
    readonly medium: string;
    readonly high: string;
  };
  readonly access: {
    readonly title: string;
    readonly about: string;
    readonly who: string;
    readonly write: string;
    readonly error: string;
    readonly marked: string;
    readonly name: string;
    readonly email: string;
    readonly emailHint: string;
    readonly reason: string;
    readonly noName: string;
    readonly noEmail: string;
    readonly given: string;
    readonly ask: string;
  };
  readonly requested: {
    readonly title: string;
    readonly text: string;
  };
}
