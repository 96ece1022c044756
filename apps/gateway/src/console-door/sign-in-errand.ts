import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

/** How long somebody may be on the way. */
export const errandSeconds = 600;

const idBytes = 32;
const errandPattern = /^(([\w-]{43})\.(\d{1,12})\.([\w-]{0,800}))\.([\w-]{43})$/;
const ownPath = /^\/console(\/[\w%.~/-]*)?(\?[\w%.~&=+-]*)?$/;

/** A way to the provider and back: what is sent along each time, all of it from one secret that only this browser has. */
export interface SignInErrand {
  /** What the browser keeps meanwhile. */
  readonly cookie: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** The page that was asked for. */
  readonly to: string;
}

/** The errands that people are on; nothing of them is kept here, so each carries when it began, in our own hand. */
@Injectable()
export class SignInErrands {
  private readonly key: string;

  constructor(
    { CONSOLE_OIDC_CLIENT_SECRET }: GatewayConfig,
    private readonly clock: Clock,
  ) {
    // The same on every replica; where there is no console there is no errand either.
    this.key = CONSOLE_OIDC_CLIENT_SECRET ?? randomBytes(idBytes).toString('base64url');
  }

  /** Begins an errand for whoever wanted to see this page; any other address than one of the console's is not led to. */
  begin(to: unknown): SignInErrand {
    const wanted = typeof to === 'string' && to.length <= 500 && ownPath.test(to) ? to : '/console';
    const secret = randomBytes(idBytes).toString('base64url');
    const whole = `${secret}.${this.seconds()}.${Buffer.from(wanted).toString('base64url')}`;
    return errandOf(`${whole}.${this.signed(whole)}`, secret, wanted);
  }

  /** The errand that a browser comes back from; nothing where it is on none, or has been for longer than ten minutes. */
  read(cookie: string | undefined): SignInErrand | undefined {
    const [, whole, secret, begun, page, signature] = errandPattern.exec(cookie ?? '') ?? [];
    if (whole === undefined || secret === undefined || page === undefined || cookie === undefined)
      return undefined;
    const isOurs = timingSafeEqual(Buffer.from(String(signature)), Buffer.from(this.signed(whole)));
    if (!isOurs || this.seconds() > Number(begun) + errandSeconds) return undefined;
    return errandOf(cookie, secret, Buffer.from(page, 'base64url').toString('utf8'));
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }

  private signed(whole: string): string {
    return createHmac('sha256', this.key).update(`errand ${whole}`).digest('base64url');
  }
}

function errandOf(cookie: string, secret: string, to: string): SignInErrand {
  const derived = (use: string): string => createHmac('sha256', secret).update(use).digest('base64url');
  return {
    cookie,
    state: derived('state'),
    nonce: derived('nonce'),
    codeVerifier: derived('code-verifier'),
    to,
  };
}
