import { type ArgumentsHost, Catch, NotFoundException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Views } from '../views/views.js';

/** Shows somebody with a browser a page where there is none; a program gets its JSON. */
@Catch(NotFoundException)
export class UnknownPageFilter extends BaseExceptionFilter {
  constructor(private readonly views: Views) {
    super();
  }

  override catch(error: NotFoundException, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (!/\btext\/html\b/.test(request.headers.accept ?? '')) return super.catch(error, host);
    const page = this.views.page('wrong', {
      title: 'There is nothing here',
      message: 'Nothing of the sandbox has this address.',
      world: 'home',
    });
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(404).type('text/html; charset=utf-8').send(page);
  }
}
