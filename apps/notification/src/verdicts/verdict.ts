/** Whose fault it is that a message was not taken; only `recipient` says something about the address. */
export const faults = ['recipient', 'full', 'us', 'passing', 'unclear'] as const;
export type Fault = (typeof faults)[number];

/** What is concluded from a mail server's words: `because` is our own sentence, never theirs. */
export interface Verdict {
  readonly fault: Fault;
  readonly because: string;
}

/** What a mail server said: to a command of ours, or to a server that reported it to us. */
export interface Answer {
  readonly text: string;
  /** Such as 5.1.1, where it is told beside the text. */
  readonly statusCode?: string;
  readonly replyCode?: number;
  /** What was answered, where that is known: what MAIL FROM is refused for is never the recipient. */
  readonly command?: string;
}

/** The conclusions there are. */
export const verdicts = {
  noMailbox: { fault: 'recipient', because: 'There is no such mailbox.' },
  disabled: { fault: 'recipient', because: 'The mailbox is closed.' },
  moved: { fault: 'recipient', because: 'The mailbox has moved.' },
  noHost: { fault: 'recipient', because: 'The domain of the address takes no mail.' },
  unwritable: {
    fault: 'recipient',
    because: 'Mail servers on the way cannot carry an address of this kind.',
  },
  full: { fault: 'full', because: 'The mailbox is full.' },
  limit: { fault: 'us', because: 'The limit of messages that we may send is used up.' },
  relay: { fault: 'us', because: 'The mail server does not pass our mail on.' },
  sender: { fault: 'us', because: 'The mail server does not let us send as this sender.' },
  login: { fault: 'us', because: 'The mail server does not accept how we log in.' },
  tls: { fault: 'us', because: 'The connection to the mail server could not be encrypted as it has to be.' },
  unproven: { fault: 'us', because: 'Our mail does not prove its sender as it has to (SPF, DKIM, DMARC).' },
  policy: { fault: 'us', because: 'A mail server does not take mail from us.' },
  content: {
    fault: 'us',
    because: 'A mail server took our message for unwanted mail, or could not handle it.',
  },
  closedGroup: { fault: 'us', because: 'The mailbox takes mail from certain senders only.' },
  passing: { fault: 'passing', because: 'The mail server of the address could not take mail at the time.' },
  unclear: { fault: 'unclear', because: 'The mail server did not say why in a way we understand.' },
} as const satisfies Record<string, Verdict>;
