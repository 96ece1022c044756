import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Answer } from './answer.js';
import { expectBody } from './expect-body.js';
import type { Transport } from './transport.js';

/** A file on its way to SmartRecruiters. */
export interface AttachmentFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Streams a file to an order and returns its address at SmartRecruiters; not for inline orders. */
export async function uploadAttachment(
  transport: Transport,
  upload: {
    resultsUrl: string;
    token: string;
    file: AttachmentFile;
    fieldName: string;
    timeoutMs: number;
    signal?: AbortSignal | undefined;
  },
): Promise<Answer<{ url: string }>> {
  const boundary = `assay-${randomUUID()}`;
  const answer = await transport.send({
    method: 'POST',
    target: attachmentUrl(upload.resultsUrl),
    headers: {
      authorization: `Bearer ${upload.token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    // Counted in bytes: of sixteen objects, as many as there are by default, each may be a chunk of any size.
    body: Readable.from(multipart(boundary, upload.fieldName, upload.file), { objectMode: false }),
    timeoutMs: upload.timeoutMs,
    signal: upload.signal,
  });
  return expectBody(answer, ({ url }) => (typeof url === 'string' ? { url } : undefined));
}

// A callback URL may end in a slash, and carry a query: the file's place is a step further in the path.
function attachmentUrl(resultsUrl: string): string {
  const [, path = '', query = ''] = /^([^?#]*?)\/?(\?[^#]*)?(?:#.*)?$/s.exec(resultsUrl) ?? [];
  return `${path}/attachment${query === '?' ? '' : query}`;
}

async function* multipart(
  boundary: string,
  fieldName: string,
  file: AttachmentFile,
): AsyncGenerator<Uint8Array> {
  const disposition = `form-data; name="${quotable(fieldName)}"; filename="${quotable(file.name)}"`;
  const head = `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: ${file.contentType}\r\n\r\n`;
  yield Buffer.from(head);
  yield* file.content;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

function quotable(text: string): string {
  return text.replace(/[\r\n"\\]/g, '_');
}
