import { printable, printableName } from './printable.js';
import type { Wording } from './wording.js';

/** What an invitation says, apart from its wording. */
export interface InvitationContent {
  readonly accountName: string;
  readonly packageName: string;
  readonly firstName: string;
  readonly durationMinutes?: number;
  /** The candidate's own link. */
  readonly link: string;
}

/** A piece of a sentence; what was filled in keeps to its own direction of writing. */
export interface Piece {
  readonly text: string;
  readonly filledIn: boolean;
}

/** One part of the message, in the order in which it is read. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'small'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'action' | 'bare-link'; readonly pieces: readonly Piece[]; readonly link: string };

/** Returns the one source of both parts of the message: who asks, for what, how long, what then, whom to ask. */
export function invitationBlocks(wording: Wording, content: InvitationContent): Block[] {
  const say = sentenceFiller(wording, content);
  const greeting = printableName(content.firstName) ? wording.greeting : wording.greetingWithoutName;
  const duration = content.durationMinutes ? wording.duration : wording.durationUnknown;
  return [
    { kind: 'title', pieces: say(wording.title) },
    { kind: 'paragraph', pieces: say(greeting) },
    {
      kind: 'paragraph',
      pieces: [...say(wording.request), { text: ' ', filledIn: false }, ...say(duration)],
    },
    { kind: 'action', pieces: say(wording.action), link: content.link },
    { kind: 'paragraph', pieces: say(wording.nothingStartsYet) },
    { kind: 'paragraph', pieces: say(wording.personal) },
    { kind: 'heading', pieces: say(wording.nextTitle) },
    { kind: 'paragraph', pieces: say(wording.next) },
    { kind: 'heading', pieces: say(wording.helpTitle) },
    { kind: 'paragraph', pieces: say(wording.help) },
    { kind: 'bare-link', pieces: say(wording.bareLink), link: content.link },
    { kind: 'small', pieces: say(wording.why) },
  ];
}

/** Returns a sentence with its places filled in, each place as a piece of its own. */
export function sentenceFiller(wording: Wording, content: InvitationContent): (sentence: string) => Piece[] {
  const values: Readonly<Record<string, string>> = {
    account: printable(content.accountName),
    package: printable(content.packageName),
    firstName: printableName(content.firstName) ?? '',
    duration: duration(wording.language, content.durationMinutes ?? 0),
  };
  return (sentence) =>
    sentence.split(/(\{\w+\})/).flatMap((part): Piece[] => {
      if (part === '') return [];
      const value = part.startsWith('{') ? values[part.slice(1, -1)] : undefined;
      return [value === undefined ? { text: part, filledIn: false } : { text: value, filledIn: true }];
    });
}

// Plural forms are the language's own: دقيقتان is two minutes, without a digit.
function duration(language: string, minutes: number): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}
