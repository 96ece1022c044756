import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type Addressed, matchedAddress } from '../answers/matched-address.js';

const pictureAddress = /^\/v1\/(accounts\/[^/?]+\/)?brand\/logo(\?|$)/;
// What a picture is, its bytes say: a type that somebody's program made up may be any of these.
const anyPicture = /^(image\/[\w.+-]+|application\/octet-stream)$/;

/** What is expected there, in the one form in which it is said. */
export const pictureTypes = 'image/png, image/jpeg, image/webp or image/svg+xml';

/** True where a picture is sent as it is. */
export function takesPicture(request: Addressed & Pick<FastifyRequest, 'method'>): boolean {
  return request.method === 'PUT' && pictureAddress.test(matchedAddress(request));
}

/** True for a body that calls itself a picture. */
export function isPicture({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return anyPicture.test(headers['content-type']?.toLowerCase().split(';', 1)[0]?.trim() ?? '');
}

/** A picture is left as a stream to the one operation that takes it: nothing of it is kept for whoever shows no token. */
export function takePictures(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(anyPicture, (_request, payload, done) => done(null, payload));
}
