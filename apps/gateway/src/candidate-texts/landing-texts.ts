import type { LandingState } from '@assay/contracts/ordering';
import type { Spoken } from '../page-languages/in-languages.js';

/** What a candidate is told: as ordering says it, and whether what is rejected was taken back. */
export type ShownState = LandingState | 'withdrawn';

/** What the candidate's pages say in one language, none of it missing; `{…}` is filled in. */
export interface LandingTexts extends Spoken {
  readonly title: string;
  readonly hello: string;
  readonly askedBy: string;
  readonly what: string;
  /** For which job. */
  readonly job: string;
  readonly parts: string;
  readonly duration: string;
  readonly durationText: string;
  readonly deadline: string;
  readonly start: string;
  readonly continue: string;
  readonly lookAgain: string;
  /** One headline per state, and one kind sentence. */
  readonly headings: Readonly<Record<ShownState, string>>;
  readonly states: Readonly<Record<ShownState, string>>;
  /** Instead of `preparing`, when that takes long; the second one where the candidate is written to when it is ready. */
  readonly slow: string;
  readonly slowTold: string;
  /** Whom to ask. */
  readonly questions: { readonly title: string; readonly text: string };
  /** For whoever takes it while applying. */
  readonly inline: {
    readonly states: Readonly<Record<ShownState, string>>;
    /** Instead of `preparing`, when that takes long. */
    readonly slow: string;
    /** Leads back to the application; the second one before the assessment was taken. */
    readonly goOn: string;
    readonly goOnWithout: string;
  };
  /** The page on which reminders are stopped. */
  readonly reminders: {
    readonly title: string;
    readonly question: string;
    readonly stop: string;
    readonly stopped: string;
  };
  /** What is said where something did not work. */
  readonly problem: {
    readonly title: string;
    /** Of a link that leads nowhere. */
    readonly link: string;
    /** Of what may work soon. */
    readonly later: string;
    /** With `{number}`. */
    readonly number: string;
    /** Of an address at which nothing is, and of a link that is no candidate’s. */
    readonly nowhere: string;
    readonly ended: string;
    /** What is said at our address alone. */
    readonly home: {
      readonly title: string;
      readonly text: string;
      readonly mailed: string;
      readonly connects: string;
      readonly doubt: string;
    };
  };
}
