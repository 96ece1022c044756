import { Optional, Problem, Text } from '@assay/contracts';
import {
  candidateLetters,
  type CandidateLetter,
  type OwnLetter,
  type Template,
  TemplateBody,
} from '@assay/contracts/notification';
import { IsIn } from 'class-validator';
import { checkInput } from '../edge/check-input.js';

const longest = 20_000;

/** What the form of a template sends: its words, the version that it was read in, and which mail is looked at. What each may hold, the template says. */
export class TemplateForm {
  @Text(64) form: string;
  @Optional() @Text(40) version?: string;
  @Optional() @IsIn(candidateLetters) letter?: CandidateLetter;
  @Text(longest, 0) language: string;
  @Text(longest, 0) invitationSubject: string;
  @Text(longest, 0) invitationBody: string;
  @Text(longest, 0) reminderSubject: string;
  @Text(longest, 0) reminderBody: string;
  @Text(longest, 0) deadlineSubject: string;
  @Text(longest, 0) deadlineBody: string;
}

/** The words of a form; those that are saved where nobody typed any. */
export type TypedTemplate = Omit<TemplateForm, 'form' | 'version' | 'letter'>;

export const templateLabels: Readonly<Record<keyof TypedTemplate, string>> = {
  language: 'Language',
  invitationSubject: 'Subject of the invitation',
  invitationBody: 'Text of the invitation',
  reminderSubject: 'Subject of reminders',
  reminderBody: 'Text of reminders',
  deadlineSubject: 'Subject of word of another deadline',
  deadlineBody: 'Text of word of another deadline',
};

const none: OwnLetter = { subject: '', body: '' };

/** The form as it shows what is saved. */
export function typedFrom(saved: Template | undefined): TypedTemplate {
  const kept: TemplateBody = saved ?? { language: 'en', ...none };
  const { language, reminder = none, deadline = none, ...invitation } = kept;
  return {
    language,
    invitationSubject: invitation.subject,
    invitationBody: invitation.body,
    reminderSubject: reminder.subject,
    reminderBody: reminder.body,
    deadlineSubject: deadline.subject,
    deadlineBody: deadline.body,
  };
}

/** Uses the template that the form says; what is wrong with it is said of the field that it was typed in. */
export async function withTemplate<T>(
  form: TemplateForm,
  use: (template: TemplateBody) => Promise<T>,
): Promise<T> {
  const reminder = letter(form.reminderSubject, form.reminderBody);
  const deadline = letter(form.deadlineSubject, form.deadlineBody);
  const said = {
    language: form.language.trim(),
    ...plain(form.invitationSubject, form.invitationBody),
    ...(reminder ? { reminder } : {}),
    ...(deadline ? { deadline } : {}),
  };
  try {
    return await use(checkInput(TemplateBody, said, { strict: true }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = error.errors?.map(({ pointer, message }) => ({ pointer: fieldAt(pointer), message }));
    throw new Problem(error.code, error.params, { errors: errors ?? placesOf(error, form), cause: error });
  }
}

// Empty in both: ours is sent.
function letter(subject: string, body: string): OwnLetter | undefined {
  return subject.trim() === '' && body.trim() === '' ? undefined : plain(subject, body);
}

function plain(subject: string, body: string): OwnLetter {
  return { subject: subject.trim(), body: body.replaceAll('\r\n', '\n').trim() };
}

function fieldAt(pointer: string): string {
  const [, kind = 'invitation', what = ''] =
    /^\/(?:(reminder|deadline)\/)?(subject|body)$/.exec(pointer) ?? [];
  return what === '' ? pointer : `/${kind}${what === 'subject' ? 'Subject' : 'Body'}`;
}

// The problem names the placeholder and not where it stands.
function placesOf({ code, params }: Problem, form: TemplateForm): { pointer: string; message: string }[] {
  if (code !== 'template-placeholder-unknown') return [];
  const placeholder = String(params['placeholder']);
  return Object.entries(templateLabels).flatMap(([name]) =>
    String(Reflect.get(form, name)).includes(placeholder)
      ? [{ pointer: `/${name}`, message: `must not contain ${placeholder}` }]
      : [],
  );
}
