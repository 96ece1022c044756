import { createHmac, type JsonWebKey } from 'node:crypto';
import { Vault } from '@assay/persistence';
import { importJWK, SignJWT, type JWK } from 'jose';
import type { Parties } from './stories.fixture.js';
import type { World } from './world.fixture.js';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Where tokens are forged: what signs them lies there, and who wants them is there. */
type Place = Pick<World, 'sql' | 'encryptionKey' | 'gatewayUrl'>;

/** Makes tokens of a company with the product's own key, right ones and almost right ones. */
export class TokenForge {
  private constructor(
    private readonly world: Place,
    private readonly key: { kid: string; privateJwk: JWK; publicJwk: JsonWebKey },
    private readonly claims: object,
  ) {}

  /** Takes the key out of the database of a world whose encryption key is known. */
  static async open(world: Place, company: Parties): Promise<TokenForge> {
    const [key] = await world.sql<{ kid: string; sealed: string; publicJwk: JsonWebKey }>(
      'SELECT kid, sealed_private_jwk AS sealed, public_jwk::json AS "publicJwk" FROM consent.signing_keys',
    );
    const [connection] = await world.sql<{ id: string }>(
      `SELECT id FROM consent.connections WHERE company_id = '${company.companyId}'`,
    );
    if (!key || !connection) throw new Error('there is no key, or no connection');
    const text = new Vault(world.encryptionKey).open(key.sealed, `signing_keys.private.${key.kid}`);
    return new TokenForge(
      world,
      { ...key, privateJwk: JSON.parse(text) as JWK },
      { company_id: company.companyId, account_id: company.accountId, connection_id: connection.id },
    );
  }

  /** The public half of what signs. */
  get publicJwk(): JsonWebKey {
    return this.key.publicJwk;
  }

  /** A right token, except for what is changed in it. */
  async make(claims: object = {}, header: object = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { gatewayUrl: iss } = this.world;
    const scope = 'packages_view orders_manage orders_modify';
    const right = { iss, aud: `${iss}/sr`, iat: now, exp: now + 600, scope, ...this.claims };
    return new SignJWT({ ...right, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: this.key.kid, ...header })
      .sign(await importJWK(this.key.privateJwk, 'ES256'));
  }

  /** Tokens that must open nothing, by what is wrong with them. */
  async wrong(): Promise<Readonly<Record<string, string>>> {
    const [head = '', payload = '', signature = ''] = (await this.make()).split('.');
    const header = { typ: 'at+jwt', kid: this.key.kid };
    const symmetric = `${encode({ ...header, alg: 'HS256' })}.${payload}`;
    const secret = JSON.stringify(this.key.publicJwk);
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const now = Math.floor(Date.now() / 1000);
    return {
      'no token': 'x',
      'three words': 'a.b.c',
      'no signature': `${head}.${payload}.`,
      'half a token': `${head}.${payload}`,
      'alg none': `${encode({ ...header, alg: 'none' })}.${payload}.`,
      'the public key as a secret': `${symmetric}.${createHmac('sha256', secret).update(symmetric).digest('base64url')}`,
      'changed after signing': `${head}.${encode({ ...claims, company_id: 'another' })}.${signature}`,
      'an empty signature': `${head}.${payload}.${Buffer.alloc(64).toString('base64url')}`,
      expired: await this.make({ exp: now - 3600, iat: now - 5400 }),
      'for ever': await this.make({ exp: undefined }),
      'of tomorrow': await this.make({ nbf: now + 86_400 }),
      'of another issuer': await this.make({ iss: 'https://evil.example' }),
      'for another audience': await this.make({ aud: `${this.world.gatewayUrl}/v1` }),
      'for nobody': await this.make({ company_id: undefined }),
      'for a number': await this.make({ company_id: 5 }),
      'of another type': await this.make({}, { typ: 'JWT' }),
      'of an unknown key': await this.make({}, { kid: 'unknown' }),
      'of no key': await this.make({}, { kid: undefined }),
      'too long': 'x'.repeat(9000),
    };
  }
}
