import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Whose token it is, and until when (milliseconds since 1970). */
export interface TokenClaims {
  clientId: string;
  expiresAt: number;
}

/** Makes a bearer token that only this signing key can have made. */
export function issueToken(signingKey: string, claims: TokenClaims): string {
  const body = Buffer.from(JSON.stringify({ ...claims, nonce: randomBytes(6).toString('hex') })).toString(
    'base64url',
  );
  return `${body}.${sign(signingKey, body)}`;
}

/** Reads a token's claims; null when it is foreign, altered or expired. */
export function readToken(signingKey: string, token: string, now: number): TokenClaims | null {
  const [body, signature] = token.split('.');
  if (!body || !signature) return null;
  const expected = Buffer.from(sign(signingKey, body));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as TokenClaims;
  return claims.expiresAt > now ? claims : null;
}

function sign(key: string, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
