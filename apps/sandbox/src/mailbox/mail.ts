import PostalMime, { type Address } from 'postal-mime';

/** A mail as it arrived. */
export interface Arrival {
  id: string;
  receivedAt: string;
  from: string;
  to: string[];
  raw: string;
}

/** A mail as its reader sees it. */
export interface Mail extends Arrival {
  /** Whom the reader sees as the sender; `from` is where the mail returns to. */
  sender: string;
  subject: string;
  messageId: string | null;
  headers: { name: string; value: string }[];
  text: string;
  html: string;
  links: string[];
}

/** Reads a raw mail; what cannot be read stays empty. */
export async function readMail(arrival: Arrival): Promise<Mail> {
  const parsed = await PostalMime.parse(Buffer.from(arrival.raw, 'latin1'));
  const html = parsed.html ?? '';
  const text = parsed.text ?? '';
  return {
    ...arrival,
    sender: nameAndAddress(parsed.from) || arrival.from,
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? null,
    headers: parsed.headers.map(({ key, value }) => ({ name: key, value })),
    text,
    html,
    links: linksIn(html, text),
  };
}

function nameAndAddress(from: Address | undefined): string {
  const address = from?.address ?? '';
  return from?.name && address ? `${from.name} <${address}>` : address;
}

/** Gives the addresses a reader can follow, each once, in the order of appearance. */
export function linksIn(html: string, text: string): string[] {
  const anchored = [...html.matchAll(/href="(https?:[^"]+)"/gi)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  const written = [...text.matchAll(/https?:\/\/[^\s<>")\]]+/gi)].map((match) => match[0]);
  return [...new Set([...anchored, ...written])];
}
