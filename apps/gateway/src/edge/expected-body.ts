import type { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pictureForm, reportForm, takesFile, takesLogoForm } from './take-form.js';
import { isPicture, pictureTypes, takesPicture } from './take-picture.js';
import { audienceOf, mediaTypeFor } from '../answers/audience.js';
import { matchedAddress } from '../answers/matched-address.js';
import { isReadable } from './utf8-of.js';

/** Lets a body through only in the one media type of its address; what is empty needs none, in chunks too. */
export function expectBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    if (isExpected(request) || (isChunked(request) && (await isEmpty(payload as Readable)))) return payload;
    throw unsupported(request);
  });
  // Only what is empty comes here: a body of any other type was refused before.
  fastify.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume();
    done(null);
  });
}

function isExpected(request: FastifyRequest): boolean {
  if (isOneClick(request)) return true;
  if (takesFile(request) || takesLogoForm(request)) return isForm(request);
  if (takesPicture(request)) return isPicture(request);
  const header = request.headers['content-type'];
  if (header === undefined) return !hasBody(request);
  const [type] = header.toLowerCase().split(';');
  if (type?.trim() !== mediaTypeFor(audienceOf(matchedAddress(request)))) return !hasBody(request);
  return isReadable(header);
}

// RFC 8058 leaves it to the mail program as what it sends its one word; nobody reads it.
function isOneClick(request: FastifyRequest): boolean {
  return /^\/c\/[^/]+\/reminders\/stop$/.test(matchedAddress(request)) && isForm(request);
}

function isForm({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}

function hasBody(request: FastifyRequest): boolean {
  const length = request.headers['content-length'];
  return isChunked(request) || (length !== undefined && length !== '0');
}

function isChunked({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined;
}

// Chunks say how much there is only when they come. What is too late ends with its connection.
async function isEmpty(payload: Readable): Promise<boolean> {
  if (payload.readableLength === 0 && !payload.readableEnded) {
    await new Promise<void>((resolve) => {
      for (const event of ['readable', 'end', 'close', 'error']) payload.once(event, () => resolve());
    });
  }
  return payload.readableLength === 0 && !payload.errored;
}

function unsupported(request: FastifyRequest): Problem {
  return new Problem('unsupported-media-type', { expected: expectedOf(request) });
}

function expectedOf(request: FastifyRequest): string {
  if (takesFile(request)) return reportForm;
  if (takesLogoForm(request)) return pictureForm;
  if (takesPicture(request)) return pictureTypes;
  return mediaTypeFor(audienceOf(matchedAddress(request)));
}
