import { Body, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormBody } from '../views/form-body.pipe.js';
import { Html, PageController } from '../views/page.js';
import { Views } from '../views/views.js';
import { SignInProvider } from './sign-in-provider.js';
import { staff } from './staff.js';

/** Who of the vendor's people somebody is: one click, and no password. */
@PageController('sign-in')
export class SignInPages {
  constructor(
    private readonly views: Views,
    private readonly provider: SignInProvider,
  ) {}

  @Get(':uid')
  @Html()
  ask(@Param('uid') uid: string): string {
    return this.views.page('sign-in', { title: 'Sign in', accountName: 'The vendor', uid, staff });
  }

  @Post(':uid')
  async choose(
    @Body(FormBody) form: URLSearchParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const person = staff.find(({ id }) => id === form.get('person'));
    if (!person) throw new NotFoundException('Nobody of that name works here.');
    await this.provider.choose(request.raw, reply.raw, person.id);
    reply.hijack();
  }
}
