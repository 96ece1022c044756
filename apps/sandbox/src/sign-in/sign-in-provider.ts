import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Configuration, interactionPolicy, Provider } from 'oidc-provider';
import { SandboxConfig } from '../app.config.js';
import { PublicAddress } from '../state/public-address.js';
import { staff } from './staff.js';

const mount = '/oidc';
const hour = 3600;

/** The vendor's OpenID provider, at which its people sign in to Assay's console; everything of it is forgotten at the end. */
@Injectable()
export class SignInProvider {
  private made: Promise<Provider> | undefined;

  constructor(
    private readonly config: SandboxConfig,
    private readonly address: PublicAddress,
  ) {}

  /** Whether it is there, and this is an address of it. */
  serves(url: string | undefined): boolean {
    return this.config.CONSOLE_OIDC_CLIENT_SECRET !== undefined && (url ?? '').startsWith(`${mount}/`);
  }

  /** Answers a call of a browser or of Assay, as OpenID Connect says. */
  async answer(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void> {
    request.originalUrl = request.url ?? '';
    request.url = request.originalUrl.slice(mount.length);
    await (await this.provider).callback()(request, response);
  }

  /** Sends a browser on that has chosen who it is. */
  async choose(request: IncomingMessage, response: ServerResponse, accountId: string): Promise<void> {
    await (
      await this.provider
    ).interactionFinished(request, response, { login: { accountId, remember: false } });
  }

  // Not before somebody comes: its own address is known only once the sandbox listens, and most of its starts need none.
  private get provider(): Promise<Provider> {
    this.made ??= makeProvider(this.address.of(mount), this.config);
    return this.made;
  }
}

async function makeProvider(issuer: string, config: SandboxConfig): Promise<Provider> {
  const library = await import('oidc-provider');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new library.Provider(issuer, {
    clients: [
      {
        client_id: config.CONSOLE_OIDC_CLIENT_ID,
        client_secret: config.CONSOLE_OIDC_CLIENT_SECRET ?? '',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${config.ASSAY_URL}/console/callback`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: {
      url: (_context, { uid }) => `/sign-in/${uid}`,
      policy: alwaysAsk(library.interactionPolicy),
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      Session: hour,
    },
    findAccount: (_context, id) => accountOf(id),
    loadExistingGrant: async ({ oidc }) => {
      const { client, account } = oidc;
      if (!client || !account) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
}

// Whoever signed out and comes back may want to be somebody else.
function alwaysAsk({
  base,
  Check,
}: typeof interactionPolicy): NonNullable<Configuration['interactions']>['policy'] {
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('choose', 'who it is has to be chosen', ({ oidc }) =>
        oidc.result?.['login'] === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

function accountOf(id: string) {
  const person = staff.find((one) => one.id === id);
  return person
    ? { accountId: id, claims: () => ({ sub: id, name: person.name, roles: [...person.roles] }) }
    : undefined;
}
