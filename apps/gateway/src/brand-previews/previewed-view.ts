import { Optional } from '@assay/contracts';
import { brandedMails, PreviewedLanguage } from '@assay/contracts/notification';
import { landingStates } from '@assay/contracts/ordering';
import { IsIn, IsString } from 'class-validator';

const shownStates = [...landingStates, 'withdrawn'] as const;

/** The pages that can be looked at, each in each of its states; `applying` is the landing page of whoever takes it while applying, `problem` what is said where something did not work. */
export const previewedPages = [
  ...shownStates.map((state) => `landing-${state}` as const),
  'landing-slow',
  ...shownStates.map((state) => `applying-${state}` as const),
  'reminders',
  'reminders-stopped',
  'report',
  'report-access',
  'report-requested',
  'portal',
  'problem-later',
  'problem-link',
  'problem-ended',
  'problem-nowhere',
  'problem-home',
  'consent-key',
  'consent-confirm',
  'consent-connected',
] as const;
export type PreviewedPage = (typeof previewedPages)[number];

const previewedMails = brandedMails.map((mail) => `mail-${mail}` as const);

/** Everything that a brand can be looked at on. */
export const previewedViews = [...previewedPages, ...previewedMails] as const;
export type PreviewView = (typeof previewedViews)[number];

/** On which page or mail a brand is looked at, and in which language. */
export class PreviewedView extends PreviewedLanguage {
  /** The page in one of its states, or the mail; the landing page of what is ready when absent. */
  @Optional() @IsIn(previewedViews) view?: PreviewView;
}

/** A page or a mail as somebody invented would see it. */
export class BrandPreview {
  /** A whole document; nothing on it leads anywhere, and no script is in it. */
  @IsString() html: string;
  /** Of a mail. */
  @Optional() @IsString() subject?: string;
  /** The mail without pictures and colours. */
  @Optional() @IsString() text?: string;
}
