import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type Addressed, matchedAddress } from '../answers/matched-address.js';

const reportAddress = /^\/v1\/orders\/[^/?]+\/report(\?|$)/;

const logoAddress = /^\/console\/(accounts\/[^/?]+\/)?brand\/logo(\/preview)?(\?|$)/;

/** What is expected there, in the one form in which it is said. */
export const reportForm = 'multipart/form-data with one file of the type application/pdf';
export const pictureForm = 'multipart/form-data with one picture, which comes last';

/** True where a form with a file is sent. */
export function takesFile(request: Addressed & Pick<FastifyRequest, 'method'>): boolean {
  return request.method === 'PUT' && reportAddress.test(matchedAddress(request));
}

/** True where a page of the console sends a form with a picture. */
export function takesLogoForm(request: Addressed & Pick<FastifyRequest, 'method'>): boolean {
  return request.method === 'POST' && logoAddress.test(matchedAddress(request));
}

/** A form with a file is left as a stream to the one operation that takes it; what nobody reads is let go by. */
export function takeForms(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser('multipart/form-data', (request, payload, done) => {
      if (takesFile(request) || takesLogoForm(request)) return done(null, payload);
      payload.resume();
      done(null);
    });
}
