import { fieldsOf } from './mime-parts.js';

/** What a report tells about one recipient (RFC 3464 section 2.3, RFC 6533 section 3). */
export interface RecipientStatus {
  /** In one word: `failed`, `delayed`, or what others invented. */
  readonly action: string;
  /** Such as 5.1.1. */
  readonly statusCode?: string;
  readonly recipients: readonly string[];
  readonly diagnostic: string;
}

const mostGroups = 50;

/** Reads the machine's part of a delivery report: groups of fields, of which those about recipients are returned. */
export function readStatus(text: string): RecipientStatus[] {
  const groups: string[][] = [[]];
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups
    .filter(({ length }) => length > 0)
    .slice(0, mostGroups)
    .map((lines) => new Map(fieldsOf(lines).reverse()))
    .filter((fields) => fields.has('action') || fields.has('final-recipient') || fields.has('status'))
    .map(statusOf);
}

function statusOf(fields: ReadonlyMap<string, string>): RecipientStatus {
  const plain = (name: string): string => withoutComments(fields.get(name) ?? '').trim();
  const statusCode = /^[245]\.\d{1,3}\.\d{1,3}/.exec(plain('status').replace(/\s/g, ''))?.[0];
  const recipients = ['final-recipient', 'original-recipient'].map((name) => valueOf(plain(name)));
  return {
    action: /^[a-z]+/.exec(plain('action').toLowerCase())?.[0] ?? '',
    ...(statusCode === undefined ? {} : { statusCode }),
    recipients: recipients.filter((recipient) => recipient !== ''),
    diagnostic: valueOf(fields.get('diagnostic-code') ?? ''),
  };
}

// "smtp; 550 5.1.1 No such user": what stands before the semicolon is a kind.
function valueOf(field: string): string {
  return field.replace(/^\s*[\w-]{1,40}\s*;/, '').trim();
}

// RFC 822: comments may stand anywhere in these fields, and in one another.
function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const character of value) {
    if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0) kept += character;
  }
  return kept;
}
