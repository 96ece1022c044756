import PostalMime from 'postal-mime';
import { maskAddresses } from '../mail/mask-addresses.js';

/** What a mail server reports about a message that it could not hand over, without addresses. */
export interface DeliveryReport {
  /** `delayed` means that it goes on trying. */
  readonly outcome: 'failed' | 'delayed';
  /** Such as 5.1.1. */
  readonly statusCode?: string;
  readonly diagnostic: string;
}

type Fields = ReadonlyMap<string, string>;

/** Returns the report in a message; nothing where it is something else, such as an answer of a person or a machine. */
export async function readDeliveryReport(raw: Buffer): Promise<DeliveryReport | undefined> {
  const parsed = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 10,
  });
  const type = parsed.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/report\s*;/i.test(type) || !/report-type\s*=\s*"?delivery-status\b/i.test(type))
    return undefined;
  const part = parsed.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!part || typeof part.content !== 'string') return undefined;
  const groups = fieldGroups(part.content);
  const told = ['failed', 'delayed'] as const;
  for (const outcome of told) {
    const group = groups.find((fields) => fields.get('action')?.toLowerCase() === outcome);
    if (group) return { outcome, ...detailsOf(group) };
  }
  return undefined;
}

/** Fields as RFC 3464 writes them: one group about the message, then one for each recipient. */
function fieldGroups(text: string): Fields[] {
  const unfolded = text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded.split(/\n{2,}/).map((group) => {
    const lines = group.split('\n').map((line) => /^([\w-]+):\s*(.*)$/.exec(line));
    return new Map(
      lines.flatMap((match) => (match ? [[(match[1] ?? '').toLowerCase(), match[2] ?? '']] : [])),
    );
  });
}

function detailsOf(fields: Fields): Pick<DeliveryReport, 'statusCode' | 'diagnostic'> {
  const statusCode = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0];
  const recipients = ['final-recipient', 'original-recipient'].map((name) => valueOf(fields.get(name)));
  const diagnostic = recipients.reduce(
    (told, recipient) => maskAddresses(told, recipient),
    valueOf(fields.get('diagnostic-code')),
  );
  return { ...(statusCode === undefined ? {} : { statusCode }), diagnostic };
}

// "smtp; 550 5.1.1 No such user": what stands before the semicolon is a kind.
function valueOf(field = ''): string {
  return field.replace(/^[\w-]+\s*;\s*/, '').trim();
}
