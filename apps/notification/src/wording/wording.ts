/**
 * The sentences of our messages in one language; a language without one of them does not compile.
 *
 * `{account}`, `{package}`, `{job}`, `{firstName}`, `{duration}` and `{deadline}` are filled in; in what the owner of an account is
 * told, `{company}`, `{accountId}`, `{key}` and `{moment}`.
 */
export interface Wording {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly subject: string;
  readonly title: string;
  readonly greeting: string;
  /** Used where the name is not one that can be printed. */
  readonly greetingWithoutName: string;
  readonly request: string;
  /** Left out where it is not known. */
  readonly job: string;
  readonly duration: string;
  readonly durationUnknown: string;
  /** Left out where there is no deadline. */
  readonly deadline: string;
  readonly action: string;
  readonly nothingStartsYet: string;
  readonly bareLink: string;
  readonly personal: string;
  readonly nextTitle: string;
  readonly next: string;
  readonly helpTitle: string;
  readonly help: string;
  readonly why: string;
  readonly reminderSubject: string;
  readonly reminderTitle: string;
  readonly reminder: string;
  /** The text of the link that ends reminders. */
  readonly stopReminders: string;
  readonly changeSubject: string;
  readonly changeTitle: string;
  readonly change: string;
  /** To a candidate who was invited, when there is nothing to take any more. */
  readonly endedSubject: string;
  readonly endedTitle: string;
  readonly ended: string;
  /** To a candidate who had to wait for it. */
  readonly readySubject: string;
  readonly readyTitle: string;
  readonly ready: string;
  /** To the owner of an account, when a company was connected. */
  readonly ownerSubject: string;
  readonly ownerTitle: string;
  readonly ownerConnected: string;
  readonly ownerCompany: string;
  readonly ownerAccount: string;
  readonly ownerKey: string;
  readonly ownerWhen: string;
  readonly ownerExpected: string;
  readonly ownerNotYouTitle: string;
  readonly ownerNotYou: string;
  readonly ownerWhy: string;
  /** To the owner of an account, when another account's key tried to connect the same company. */
  readonly contestSubject: string;
  readonly contestTitle: string;
  readonly contestHappened: string;
  readonly contestHeld: string;
  readonly contestSettled: string;
}
