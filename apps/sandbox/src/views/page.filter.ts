import { Logger } from '@assay/runtime';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Views } from './views.js';

const titles: Record<number, string> = {
  404: 'There is nothing here',
  409: 'That is not possible now',
  502: 'Assay did not agree',
};

/** Shows what went wrong as a page, with its status. */
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly views: Views,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const known = error instanceof HttpException;
    if (!known) this.logger.error('page failed', { error });
    const status = known ? error.getStatus() : 500;
    const title = titles[status] ?? (status < 500 ? 'That did not work' : 'Something broke');
    const message = known ? error.message : 'The log of the sandbox says more.';
    const page = this.views.page('wrong', { title, message, world: 'home' });
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(status).type('text/html; charset=utf-8').send(page);
  }
}
