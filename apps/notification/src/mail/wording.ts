/** The sentences of an invitation in one language; `{account}`, `{package}`, `{firstName}`, `{duration}` are filled in. */
export interface Wording {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly title: string;
  readonly greeting: string;
  /** Used where the name is not one that can be printed. */
  readonly greetingWithoutName: string;
  readonly request: string;
  readonly duration: string;
  readonly durationUnknown: string;
  readonly action: string;
  readonly nothingStartsYet: string;
  readonly bareLink: string;
  readonly personal: string;
  readonly nextTitle: string;
  readonly next: string;
  readonly helpTitle: string;
  readonly help: string;
  readonly why: string;
}
