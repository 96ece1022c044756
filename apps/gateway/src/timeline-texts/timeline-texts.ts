import type { LineKind, NoticeStep, ToldNotice } from '@assay/contracts';
import type { Spoken } from '../page-languages/in-languages.js';

/** What the page about one order’s story says in one language, none of it missing; `{…}` is filled in. */
export interface TimelineTexts extends Spoken {
  readonly title: string;
  readonly heading: string;
  readonly about: string;
  readonly until: string;
  readonly happened: string;
  readonly nothing: string;
  /** Where an app could not be asked. */
  readonly missing: string;
  readonly omitted: string;
  readonly evidence: string;
  /** What each app is about, for whoever knows no app. */
  readonly sources: {
    readonly ordering: string;
    readonly notification: string;
    readonly results: string;
  };
  /** How a message to the candidate is told of: what it is about, and how far it came. */
  readonly notice: string;
  /** Of a kind that a newer version tells of. */
  readonly otherwise: string;
  readonly notices: Readonly<Record<ToldNotice, string>>;
  readonly steps: Readonly<Record<NoticeStep, string>>;
  readonly lines: Readonly<Record<LineKind, string>>;
}
