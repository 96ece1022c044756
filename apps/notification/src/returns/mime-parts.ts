/** One part of a message, or the message itself, that has no parts of its own. */
export interface MimePart {
  readonly headers: Headers;
  /** In small letters, such as `text/plain`. */
  readonly type: string;
  readonly text: string;
}

/** A message taken apart; what is beyond the bounds is left out. */
export interface MimeMessage {
  readonly headers: Headers;
  readonly parts: readonly MimePart[];
}

/** By name in small letters; of several with one name the first counts. */
export type Headers = ReadonlyMap<string, string>;

// Whoever sends the mail decides what it looks like: every line is looked at once for each level, and no more.
const mostParts = 30;
const deepest = 5;
const mostHeaderLines = 300;
const longestHeader = 2000;

/** Takes a message apart in time that grows with its length and no faster; a message inside is not opened. */
export function readMime(raw: Buffer): MimeMessage {
  const parts: MimePart[] = [];
  const lines = raw.toString('latin1').split(/\r?\n/);
  const { headers } = readHeaders(lines);
  walk(lines, 0, parts);
  return { headers, parts };
}

/** Returns a parameter of a header, such as `boundary` of a Content-Type. */
export function parameterOf(header: string, name: string): string | undefined {
  const found = header
    .slice(0, longestHeader)
    .split(';')
    .slice(1)
    .map((parameter) => parameter.trim())
    .find((parameter) => new RegExp(`^${name}\\s*=`, 'i').test(parameter));
  const value = found?.slice(found.indexOf('=') + 1).trim();
  return value?.startsWith('"') ? value.slice(1).split('"')[0] : value;
}

function walk(lines: readonly string[], depth: number, parts: MimePart[]): void {
  if (parts.length >= mostParts) return;
  const { headers, end } = readHeaders(lines);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = type.startsWith('multipart/') ? parameterOf(contentType, 'boundary') : undefined;
  const body = lines.slice(end);
  if (boundary === undefined || boundary === '' || depth >= deepest) {
    parts.push({ headers, type, text: decoded(body.join('\n'), headers, contentType) });
    return;
  }
  for (const part of split(body, boundary)) walk(part, depth + 1, parts);
}

function split(lines: readonly string[], boundary: string): string[][] {
  const mark = `--${boundary}`;
  const parts: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const rest = line.startsWith(mark) ? line.slice(mark.length).trimEnd() : undefined;
    if (rest === '' || rest === '--') {
      if (rest === '--' || parts.length >= mostParts) break;
      open = [];
      parts.push(open);
    } else open?.push(line);
  }
  return parts;
}

function readHeaders(lines: readonly string[]): { headers: Headers; end: number } {
  const headers = new Map<string, string>();
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = blank < 0 ? lines : lines.slice(0, blank);
  for (const [name, value] of fieldsOf(head.slice(0, mostHeaderLines)))
    if (!headers.has(name)) headers.set(name, name === 'subject' || name === 'from' ? inWords(value) : value);
  return { headers, end: blank < 0 ? lines.length : blank + 1 };
}

/** Returns the fields of a block of lines, folded ones in one piece, names in small letters. */
export function fieldsOf(lines: readonly string[]): [name: string, value: string][] {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last && last[1].length < longestHeader) last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (/^[\w-]{1,60}$/.test(name))
      fields.push([
        name,
        line
          .slice(colon + 1)
          .trim()
          .slice(0, longestHeader),
      ]);
  }
  return fields;
}

function decoded(body: string, headers: Headers, contentType: string): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return inCharset(bytesOf(body, encoding), parameterOf(contentType, 'charset') ?? 'utf-8');
}

function bytesOf(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replace(/=\n/g, '');
  const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

function inCharset(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

// RFC 2047, as far as a subject and a sender need it.
function inWords(value: string): string {
  return value.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=/gi,
    (_, charset: string, kind: string, text: string) => {
      const encoding = kind.toLowerCase() === 'b' ? 'base64' : 'quoted-printable';
      return inCharset(bytesOf(text.replaceAll('_', encoding === 'base64' ? '_' : ' '), encoding), charset);
    },
  );
}
