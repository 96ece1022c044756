import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { TokenForge } from '../../journeys/token-forge.fixture.js';
import { algorithms, otherIds, wrongKids, wrongNames, wrongTimes } from './wrong-claims.js';

/** A token that must open nothing. */
export interface Forged {
  readonly what: string;
  readonly token: string;
}

/** What tokens are forged from. */
export interface Forgery {
  readonly forge: TokenForge;
  /** A right token of the company. */
  readonly right: string;
  readonly draw: (below: number) => number;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Tokens signed with our own key, with one claim or header member wrong. */
async function signed({ forge, right }: Forgery): Promise<Forged[]> {
  const [head = '', payload = ''] = right.split('.');
  const { kid } = decode(head) as { kid: string };
  const { iss, aud, company_id: companyId } = decode(payload) as Record<string, string>;
  const now = Math.floor(Date.now() / 1000);
  const claims: (readonly [string, object])[] = [
    ...wrongTimes(now).map((one) => ['times', one] as const),
    ...wrongNames(iss ?? '').map((one) => ['iss', { iss: one }] as const),
    ...wrongNames(aud ?? '').map((one) => ['aud', { aud: one }] as const),
    ...[[], [iss], ['x', 'y']].map((one) => ['aud', { aud: one }] as const),
    ...otherIds.map((one) => ['company', { company_id: one }] as const),
    ...[undefined, '', 'x', 0, [], {}, 'packages_vieworders_manage'].map(
      (scope) => ['scope', { scope }] as const,
    ),
    ...[randomUUID(), undefined, null, '', 0, companyId, 'x'].map(
      (one) => ['connection', { connection_id: one }] as const,
    ),
    ...['somebody-else', undefined, null, '', 0].map((one) => ['account', { account_id: one }] as const),
  ];
  const headers: (readonly [string, object])[] = [
    ...wrongKids(kid).map((one) => ['kid', { kid: one }] as const),
    ...[undefined, null, '', 'JWT', 'jwt', 'at', 'at+jws', 'at+jwt+x', 0, [], ['at+jwt']].map(
      (typ) => ['typ', { typ }] as const,
    ),
    ...[['exp'], ['b64'], ['x'], [], 'x', null].map((crit) => ['crit', { crit, exp: now }] as const),
    ['b64', { b64: false, crit: ['b64'] }],
  ];
  const made: Forged[] = [];
  for (const [what, claim] of claims) made.push({ what, token: await resigned(forge, claim, {}) });
  for (const [what, header] of headers) made.push({ what, token: await resigned(forge, {}, header) });
  return made;
}

/** Where the library that signs will not write such a header, it is written without a right signature. */
async function resigned(forge: TokenForge, claims: object, header: object): Promise<string> {
  try {
    return await forge.make(claims, header);
  } catch {
    const [, payload = '', signature = ''] = (await forge.make()).split('.');
    return `${encode({ alg: 'ES256', typ: 'at+jwt', ...header })}.${payload}.${signature}`;
  }
}

/** Tokens whose header speaks of another algorithm, each with every signature that somebody without our key can make. */
function otherwiseSigned({ right }: Forgery, publicJwk: JsonWebKey): Forged[] {
  const [head = '', payload = '', signature = ''] = right.split('.');
  const header = decode(head);
  const key = createPublicKey({ key: publicJwk, format: 'jwk' });
  const secrets = [
    JSON.stringify(publicJwk),
    String(key.export({ type: 'spki', format: 'pem' })),
    key.export({ type: 'spki', format: 'der' }),
    Buffer.from(String(publicJwk.x) + String(publicJwk.y), 'base64url'),
    String(header['kid']),
    '',
  ];
  return algorithms.flatMap((alg) => {
    const signing = `${encode({ ...header, alg })}.${payload}`;
    const macs = ['sha256', 'sha384', 'sha512'].flatMap((hash) =>
      secrets.map((secret) => createHmac(hash, secret).update(signing).digest('base64url')),
    );
    return ['', signature, Buffer.alloc(64).toString('base64url'), ...macs].map((each) => ({
      what: `alg ${JSON.stringify(alg)}`,
      token: `${signing}.${each}`,
    }));
  });
}

/** Tokens that bring along, or point to, the key with which they are to be believed. */
async function withOwnKey({ right }: Forgery, evil: string): Promise<Forged[]> {
  const [head = '', payload = ''] = right.split('.');
  const { kid } = decode(head);
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const urls = [
    `${evil}/jwks.json`,
    'http://127.0.0.1:1/jwks',
    'https://evil.example/jwks',
    'file:///etc/passwd',
  ];
  const headers = [
    { kid },
    { kid, jwk },
    { jwk },
    { kid: jwk.x, jwk },
    { kid, x5c: [publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] },
    { kid, x5t: 'x', 'x5t#S256': 'x' },
    ...urls.flatMap((url) => [
      { kid, jku: url },
      { jku: url },
      { kid, x5u: url },
      { x5u: url },
      { kid: url, jku: url },
    ]),
  ];
  const made: Forged[] = [];
  for (const header of headers)
    made.push({
      what: `own key, ${Object.keys(header).join()}`,
      token: await new SignJWT(decode(payload))
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(header as object) })
        .sign(privateKey),
    });
  return made;
}

/** The right token with one letter changed, left out or doubled, or cut off; where it still says the same it is left out. */
function broken({ right, draw }: Forgery, count: number): Forged[] {
  const isSame = (token: string): boolean => {
    const [left, there] = [token.split('.'), right.split('.')];
    const bytes = (parts: string[]) => Buffer.from(parts[2] ?? '', 'base64url');
    return left.slice(0, 2).join('.') === there.slice(0, 2).join('.') && bytes(left).equals(bytes(there));
  };
  const made: Forged[] = [];
  while (made.length < count) {
    const place = draw(right.length);
    const [before, after] = [right.slice(0, place), right.slice(place + 1)];
    const letter = letters[draw(letters.length)] ?? 'x';
    const tokens = [
      before + letter + after,
      before + after,
      before,
      right.slice(place),
      `${before}.${after}`,
    ];
    const token = tokens[draw(tokens.length)] ?? '';
    if (!isSame(token)) made.push({ what: 'broken', token });
  }
  return made;
}

/** At least so many different tokens that must open nothing. */
export async function forgedTokens(
  forgery: Forgery,
  { publicJwk, evil, count }: { publicJwk: JsonWebKey; evil: string; count: number },
): Promise<Forged[]> {
  const named = Object.entries(await forgery.forge.wrong()).map(([what, token]) => ({ what, token }));
  const made = [
    ...named,
    ...(await signed(forgery)),
    ...otherwiseSigned(forgery, publicJwk),
    ...(await withOwnKey(forgery, evil)),
  ];
  return [...made, ...broken(forgery, Math.max(0, count - made.length))];
}
