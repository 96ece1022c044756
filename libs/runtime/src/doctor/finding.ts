/** How bad a finding is: something does not work, or will not when it is needed. */
export const severities = ['error', 'warning'] as const;
export type Severity = (typeof severities)[number];

/** What is known of a kind of finding before anybody looked. */
export interface FindingKind {
  readonly severity: Severity;
  /** What is so, in one sentence. */
  readonly title: string;
  /** What to do next. */
  readonly remedy: string;
}

/** Something that is not as it has to be; never a secret, and nothing of a person. */
export interface Finding extends FindingKind {
  readonly code: string;
  /** Which setting, server, account or company it is about. */
  readonly subject: string;
}

/** The kind of finding that is an error. */
export function error(title: string, remedy: string): FindingKind {
  return { severity: 'error', title, remedy };
}

/** The kind of finding that is a warning. */
export function warning(title: string, remedy: string): FindingKind {
  return { severity: 'warning', title, remedy };
}
