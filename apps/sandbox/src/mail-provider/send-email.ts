import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SandboxConfig } from '../app.config.js';
import type { Fault } from '../fault-rules/fault.js';
import { Faults } from '../faults/faults.js';
import { answerInstead, beforeAnswer, isSilent, neverAnswer } from '../faults/misbehave.js';
import { Swaps } from '../faults/swaps.js';
import { readEmail, recipientIn } from './asked-email.js';
import { Emails } from './emails.js';
import { ProviderRefusal } from './provider-refusal.js';

/** What the provider calls a refusal of this status. */
const names: Readonly<Record<number, string>> = {
  409: 'concurrent_idempotent_requests',
  422: 'invalid_parameter',
  429: 'rate_limit_exceeded',
  500: 'application_error',
};

/** A mail provider with the API of Resend, whose mails land in the same mailbox; it misbehaves on demand. */
@Controller('mail-api')
export class SendEmail {
  constructor(
    private readonly config: SandboxConfig,
    private readonly emails: Emails,
    private readonly faults: Faults,
    private readonly swaps: Swaps,
  ) {}

  @Post('emails')
  @HttpCode(200)
  async run(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const fault = this.faults.strike('mail-api', { recipient: recipientIn(body) });
    const turn = await this.swaps.turn('mail-api', fault);
    reply.raw.once('close', turn.passed);
    const instead = fault ? await misbehave(fault, reply) : null;
    if (instead !== null) return instead;
    this.admit(request);
    const key = request.headers['idempotency-key']?.toString();
    const isTold = !fault || !isSilent(fault);
    const answer = await this.emails.take(key, readEmail(body), body, isTold);
    return fault && !isTold ? neverAnswer(reply, fault) : answer;
  }

  /** Here every key may send and nothing else. */
  @Get('domains')
  list(@Req() request: FastifyRequest): never {
    this.admit(request);
    throw new ProviderRefusal(401, 'restricted_api_key', 'This API key is restricted to only send emails.');
  }

  private admit({ headers }: FastifyRequest): void {
    const { MAIL_API_KEY } = this.config;
    if (MAIL_API_KEY === undefined || headers.authorization !== `Bearer ${MAIL_API_KEY}`)
      throw new ProviderRefusal(401, 'validation_error', 'API key is invalid');
  }
}

async function misbehave(fault: Fault, reply: FastifyReply): Promise<unknown> {
  await beforeAnswer(fault);
  if (fault.kind === 'hang' || fault.kind === 'drop') return neverAnswer(reply, fault);
  const instead = answerInstead(fault);
  if (!instead) return null;
  void reply.status(instead.status).headers(instead.headers);
  if (instead.status < 400) return instead.body;
  const name = names[instead.status] ?? 'validation_error';
  return { statusCode: instead.status, name, message: 'Injected by the sandbox' };
}
