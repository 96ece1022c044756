import { Problem } from '@assay/contracts';
import { BodyWindow, delimiterOf, refusedBody, unfolded } from '../file-forms/body-window.js';
import { reportForm } from '../edge/take-form.js';

const longestHead = 8192;

/**
 * The content of the one file in a multipart body (RFC 7578), chunk by chunk; refused is whatever else may be in it.
 *
 * The body is never closed from here: whoever sent it still has to hear why it was refused.
 */
export async function* readFilePart(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<Uint8Array> {
  const delimiter = delimiterOf(contentType);
  const bytes = new BodyWindow(body);
  await bytes.until(delimiter, longestHead);
  refuseOtherTypes(unfolded(await bytes.until(Buffer.from('\r\n\r\n'), longestHead)));
  yield* bytes.through(delimiter);
  if ((await bytes.next(2)).toString('latin1') !== '--') throw refusedBody('must hold exactly one file');
}

// What libraries say of a file they know nothing of; whether it is a PDF its content shows.
const anyFile = ['', 'application/octet-stream', 'application/pdf', 'application/x-pdf'];

function refuseOtherTypes(head: string): void {
  const type = /^content-type:[ \t]*([^;\r\n]*)/im.exec(head)?.[1]?.trim().toLowerCase() ?? '';
  if (!anyFile.includes(type)) throw new Problem('unsupported-media-type', { expected: reportForm });
  if (!/^content-disposition:.*\bfilename\*?=/im.test(head)) throw refusedBody('must hold exactly one file');
}
