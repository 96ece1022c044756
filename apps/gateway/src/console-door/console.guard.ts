import { timingSafeEqual } from 'node:crypto';
import { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { cookieName, readCookie } from './console-cookies.js';
import { type ConsolePermission, may, trailName } from './console-person.js';
import { ConsoleProvider } from './console-provider.js';
import { ConsoleSessions, formTokenOf } from './console-sessions.js';
import { signedIn } from './signed-in.js';
import { UploadedForm } from '../file-forms/uploaded-form.js';

const permissionKey = Symbol('console permission');

/** Only roles with this permission may. */
export const Needs = ({ permission }: { readonly permission: ConsolePermission }) =>
  SetMetadata(permissionKey, permission);

/**
 * Lets in who is signed in and may do this; who is not is sent to sign in. A form counts only when a page of ours sent it
 * and carries the token of this very session.
 */
@Injectable()
export class ConsoleGuard implements CanActivate {
  private readonly own: string;
  private readonly cookie: string;

  constructor(
    config: GatewayConfig,
    private readonly provider: ConsoleProvider,
    private readonly sessions: ConsoleSessions,
    private readonly reflector: Reflector,
  ) {
    this.own = new URL(config.PUBLIC_URL).origin;
    this.cookie = cookieName(config.PUBLIC_URL, 'console-session');
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (!this.provider.isOffered) throw new Problem('not-found');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const sessionId = readCookie(request, this.cookie);
    const person = await this.sessions.find(sessionId);
    if (!person || sessionId === undefined) return this.sendToSignIn(request, context);
    if (request.method !== 'GET') {
      await openUpload(request, context);
      this.refuseForeignForm(request, sessionId);
    }
    const permission = this.reflector.get<ConsolePermission | undefined>(permissionKey, context.getClass());
    if (permission !== undefined && !may(person, permission)) throw new Problem('console-action-refused');
    request.actor = trailName(person);
    signedIn.set(request, { person, sessionId });
    return true;
  }

  // What is left of the request ends as a problem that nobody reads: the answer was sent.
  private async sendToSignIn(request: FastifyRequest, context: ExecutionContext): Promise<boolean> {
    if (request.method !== 'GET') throw new Problem('console-signed-out');
    const to = new URLSearchParams({ to: request.url });
    await context
      .switchToHttp()
      .getResponse<FastifyReply>()
      .redirect(`/console/sign-in?${to.toString()}`, 303);
    throw new Problem('console-signed-out');
  }

  private refuseForeignForm({ headers, body }: FastifyRequest, sessionId: string): void {
    const { origin, 'sec-fetch-site': site } = headers;
    const given = typeof body === 'object' && body !== null && 'form' in body ? String(body.form) : '';
    const isOurs =
      (origin === undefined || origin === this.own) &&
      (site === undefined || site === 'same-origin') &&
      equal(given, formTokenOf(sessionId));
    if (!isOurs) throw new Problem('console-form-refused');
  }
}

// Only for whoever is signed in anything of it is read.
async function openUpload(request: FastifyRequest, context: ExecutionContext): Promise<void> {
  const { body, headers } = request;
  if (!(body instanceof Readable)) return;
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  request.body = await UploadedForm.open(body, headers['content-type'], raw);
}

function equal(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
