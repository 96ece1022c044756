import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The private port takes PDFs as streams, never into memory. */
export function configureHttp(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser('application/pdf', (_request, payload, done) => done(null, payload));
}
