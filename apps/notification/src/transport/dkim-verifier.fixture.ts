import { createHash, createPublicKey, verify } from 'node:crypto';

/** What a receiving server finds out about a signature, by RFC 6376 alone. */
export interface Verdict {
  readonly bodyIntact: boolean;
  readonly signatureValid: boolean;
  readonly domain: string;
  readonly selector: string;
  readonly signedHeaders: readonly string[];
}

/** Verifies the DKIM signature of a raw message: rsa-sha256, relaxed/relaxed, written without our mail library. */
export function verifyDkim(raw: string, publicKeyPem: string): Verdict {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const body = raw.slice(end + 4);
  const signature = fields.find((field) => nameOf(field) === 'dkim-signature') ?? '';
  const tags = tagsOf(signature);
  const tag = (name: string): string => tags.get(name) ?? '';
  if (tag('a') !== 'rsa-sha256' || tag('c') !== 'relaxed/relaxed') throw new Error(`signed with ${tag('a')}`);
  const signedHeaders = tag('h').toLowerCase().split(':');
  const data = [
    ...selected(fields, signedHeaders).map(relaxedField),
    relaxedField(signature.replace(/(\bb=)[^;]*/, '$1')),
  ].join('\r\n');
  return {
    bodyIntact: createHash('sha256').update(relaxedBody(body), 'latin1').digest('base64') === tag('bh'),
    signatureValid: verify(
      'sha256',
      Buffer.from(data, 'latin1'),
      createPublicKey(publicKeyPem),
      Buffer.from(tag('b'), 'base64'),
    ),
    domain: tag('d'),
    selector: tag('s'),
    signedHeaders,
  };
}

function tagsOf(signature: string): ReadonlyMap<string, string> {
  const value = signature.slice(signature.indexOf(':') + 1).replace(/\s+/g, '');
  return new Map(
    value
      .split(';')
      .filter((part) => part !== '')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
}

// Of several fields with one name the lowest is taken first.
function selected(fields: readonly string[], names: readonly string[]): string[] {
  const left = [...fields].reverse();
  return names.flatMap((name) => {
    const at = left.findIndex((field) => nameOf(field) === name);
    return at < 0 ? [] : left.splice(at, 1);
  });
}

function nameOf(field: string): string {
  return field.slice(0, field.indexOf(':')).trim().toLowerCase();
}

function relaxedField(field: string): string {
  const value = field.slice(field.indexOf(':') + 1).replace(/\r\n/g, '');
  return `${nameOf(field)}:${value.replace(/[ \t]+/g, ' ').trim()}`;
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}
