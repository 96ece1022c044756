import { createHmac, randomBytes } from 'node:crypto';

const idBytes = 32;
const errandPattern = /^([\w-]{43})\.([\w-]{0,800})$/;
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

/** Begins an errand for whoever wanted to see this page; any other address than one of the console's is not led to. */
export function newErrand(to: unknown): SignInErrand {
  const wanted = typeof to === 'string' && to.length <= 500 && ownPath.test(to) ? to : '/console';
  return errandOf(randomBytes(idBytes).toString('base64url'), wanted);
}

/** The errand that a browser comes back from; nothing where it is on none. */
export function readErrand(cookie: string | undefined): SignInErrand | undefined {
  const [, secret, page] = errandPattern.exec(cookie ?? '') ?? [];
  if (secret === undefined || page === undefined) return undefined;
  const to = Buffer.from(page, 'base64url').toString('utf8');
  return ownPath.test(to) ? errandOf(secret, to) : undefined;
}

function errandOf(secret: string, to: string): SignInErrand {
  const derived = (use: string): string => createHmac('sha256', secret).update(use).digest('base64url');
  return {
    cookie: `${secret}.${Buffer.from(to).toString('base64url')}`,
    state: derived('state'),
    nonce: derived('nonce'),
    codeVerifier: derived('code-verifier'),
    to,
  };
}
