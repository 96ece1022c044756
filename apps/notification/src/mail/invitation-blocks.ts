import type { Brand } from '@assay/brand';
import { spokenDuration } from '@assay/look';
import type { Wording } from '../wording/wording.js';
import type { Block, Piece } from './blocks.js';
import { printable, printableName } from './printable.js';
import { spokenMoment } from './spoken-moment.js';

/** An account's own words for one mail: plain text with placeholders. */
export interface OwnWords {
  readonly subject: string;
  readonly body: string;
}

/** What a message says, apart from its wording. */
export interface InvitationContent {
  /** What is being said: come (where none is named), remember, there is another deadline, it is ready now, or nothing is to be taken. */
  readonly kind?: 'invitation' | 'reminder' | 'deadline' | 'ready' | 'ended';
  readonly accountName: string;
  readonly packageName: string;
  /** What the job is called for which it is taken, where that is known. */
  readonly jobTitle?: string;
  readonly firstName: string;
  readonly durationMinutes?: number;
  /** The candidate's own link. */
  readonly link: string;
  readonly deadline?: { readonly at: Date; readonly timeZone: string };
  /** Where reminders are stopped; only reminders have it. */
  readonly stopLink?: string;
  readonly ownWords?: OwnWords;
  /** Whose it is; neutral where none is named. */
  readonly brand?: Brand;
}

type Filler = (sentence: string) => Piece[];

/** Returns the one source of both parts of the message: who asks, for what, how long, until when, what then, whom to ask. */
export function invitationBlocks(wording: Wording, content: InvitationContent): Block[] {
  const say = sentenceFiller(wording, content);
  if (content.kind === 'ended') return endedBlocks(say, wording, content);
  return content.ownWords
    ? [...ownBlocks(wording, content, content.ownWords), ...end(say, wording, content)]
    : [
        ...opening(say, wording, content),
        ...callToAction(say, wording, content),
        ...outlook(say, wording, content),
        ...end(say, wording, content),
      ];
}

// Which of a language's sentences say it.
const said = {
  invitation: { subject: 'subject', title: 'title', sentence: 'request' },
  reminder: { subject: 'reminderSubject', title: 'reminderTitle', sentence: 'reminder' },
  deadline: { subject: 'changeSubject', title: 'changeTitle', sentence: 'change' },
  ready: { subject: 'readySubject', title: 'readyTitle', sentence: 'ready' },
  ended: { subject: 'endedSubject', title: 'endedTitle', sentence: 'ended' },
} as const;

/** Returns the pieces of the subject line. */
export function subjectPieces(wording: Wording, content: InvitationContent): Piece[] {
  if (content.ownWords) return filler(ownValues(wording, content))(content.ownWords.subject);
  return sentenceFiller(wording, content)(wording[said[content.kind ?? 'invitation'].subject]);
}

/** Returns a sentence with its places filled in, each place as a piece of its own. */
function sentenceFiller(wording: Wording, content: InvitationContent): Filler {
  return filler({
    account: printable(content.accountName),
    package: printable(content.packageName),
    job: printable(content.jobTitle ?? ''),
    firstName: printableName(content.firstName) ?? '',
    duration: spokenDuration(wording.language, content.durationMinutes ?? 0),
    deadline: content.deadline ? spokenMoment(wording.language, content.deadline) : '',
  });
}

/** The places an account's own words may have; nothing else is ever filled in. */
export const placeholders = [
  'candidate.firstName',
  'package.name',
  'account.name',
  'product.name',
  'deadline',
  'link',
] as const;

function ownValues(wording: Wording, content: InvitationContent): Readonly<Record<string, string>> {
  return {
    'candidate.firstName': printableName(content.firstName) ?? '',
    'package.name': printable(content.packageName),
    'account.name': printable(content.accountName),
    // Where nobody named the product, it is the account's.
    'product.name': printable(content.brand?.productName ?? '') || printable(content.accountName),
    deadline: content.deadline ? spokenMoment(wording.language, content.deadline) : '–',
  };
}

/** Returns what fills in the places of sentences, each as a piece of its own; other braces stay as they are. */
export function filler(values: Readonly<Record<string, string | Piece>>): Filler {
  return (sentence) =>
    sentence.split(/(\{[\w.]+\})/).flatMap((part): Piece[] => {
      if (part === '') return [];
      const value = part.startsWith('{') ? values[part.slice(1, -1)] : undefined;
      if (typeof value === 'object') return [value];
      return [value === undefined ? { text: part, filledIn: false } : { text: value, filledIn: true }];
    });
}

function opening(say: Filler, wording: Wording, content: InvitationContent): Block[] {
  const duration = content.durationMinutes ? wording.duration : wording.durationUnknown;
  const sentence = say(wording[said[content.kind ?? 'invitation'].sentence]);
  return [
    ...salutation(say, wording, content),
    { kind: 'paragraph', pieces: [...sentence, { text: ' ', filledIn: false }, ...say(duration)] },
    ...aboutTheJob(say, wording, content),
    ...(content.deadline ? [{ kind: 'paragraph', pieces: say(wording.deadline) } as const] : []),
  ];
}

function aboutTheJob(say: Filler, wording: Wording, { jobTitle }: InvitationContent): Block[] {
  return printable(jobTitle ?? '') === '' ? [] : [{ kind: 'paragraph', pieces: say(wording.job) }];
}

function salutation(say: Filler, wording: Wording, { kind, firstName }: InvitationContent): Block[] {
  const greeting = printableName(firstName) ? wording.greeting : wording.greetingWithoutName;
  return [
    { kind: 'title', pieces: say(wording[said[kind ?? 'invitation'].title]) },
    { kind: 'paragraph', pieces: say(greeting) },
  ];
}

// No link: it leads to nothing that could be taken.
function endedBlocks(say: Filler, wording: Wording, content: InvitationContent): Block[] {
  return [
    ...salutation(say, wording, content),
    { kind: 'paragraph', pieces: say(wording.ended) },
    ...aboutTheJob(say, wording, content),
    ...outlook(say, wording, content),
    { kind: 'small', pieces: say(wording.why) },
  ];
}

function callToAction(say: Filler, wording: Wording, { link }: InvitationContent): Block[] {
  return [{ kind: 'action', pieces: say(wording.action), link }, ...aboutTheLink(say, wording)];
}

function aboutTheLink(say: Filler, wording: Wording): Block[] {
  return [
    { kind: 'paragraph', pieces: say(wording.nothingStartsYet) },
    { kind: 'paragraph', pieces: say(wording.personal) },
  ];
}

function outlook(say: Filler, wording: Wording, { kind = 'invitation' }: InvitationContent): Block[] {
  const next: Block[] = [
    { kind: 'heading', pieces: say(wording.nextTitle) },
    { kind: 'paragraph', pieces: say(wording.next) },
  ];
  return [
    ...(kind === 'invitation' ? next : []),
    { kind: 'heading', pieces: say(wording.helpTitle) },
    { kind: 'paragraph', pieces: say(wording.help) },
  ];
}

function end(say: Filler, wording: Wording, { link, stopLink }: InvitationContent): Block[] {
  return [
    { kind: 'bare-link', pieces: say(wording.bareLink), link },
    ...(stopLink === undefined
      ? []
      : [{ kind: 'small-link', pieces: say(wording.stopReminders), link: stopLink } as const]),
    { kind: 'small', pieces: say(wording.why) },
  ];
}

// A subject is a line, a body is paragraphs; nothing in either is markup. The link stands where the account put it.
function ownBlocks(wording: Wording, content: InvitationContent, { subject, body }: OwnWords): Block[] {
  const say = sentenceFiller(wording, content);
  const values = ownValues(wording, content);
  const { link } = content;
  const fill = filler({ ...values, link: { text: wording.action, filledIn: false, link } });
  const button: Block = { kind: 'action', pieces: say(wording.action), link };
  const paragraphs = body
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): Block =>
      paragraph === '{link}' ? button : { kind: 'paragraph', pieces: fill(paragraph) },
    );
  return [
    { kind: 'title', pieces: filler(values)(subject) },
    ...paragraphs,
    ...(body.includes('{link}') ? [] : [button]),
    ...aboutTheLink(say, wording),
  ];
}
