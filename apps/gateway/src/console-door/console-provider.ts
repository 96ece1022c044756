import { Problem } from '@assay/contracts';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { GatewayConfig } from '../app.config.js';
import { type ConsoleRole, roleIn } from './console-person.js';
import type { SignInErrand } from './sign-in-errand.js';

const patienceSeconds = 10;
const longestName = 200;

/** Somebody whom the provider vouches for; without a role where it names none that we know. */
export interface Vouched {
  readonly subject: string;
  readonly name: string;
  readonly role: ConsoleRole | undefined;
}

/** The vendor's own OpenID provider, at which people sign in. */
@Injectable()
export class ConsoleProvider {
  private discovered: oidc.Configuration | undefined;

  constructor(
    private readonly config: GatewayConfig,
    private readonly logger: Logger,
  ) {}

  /** Whether there is a console at all. */
  get isOffered(): boolean {
    return this.config.CONSOLE_OIDC_ISSUER !== undefined;
  }

  /** Where somebody signs in for this errand. */
  async addressFor(errand: SignInErrand): Promise<string> {
    const provider = await this.discover();
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(errand.codeVerifier),
      code_challenge_method: 'S256',
      state: errand.state,
      nonce: errand.nonce,
    });
    return address.href;
  }

  /** Who came back from this errand with these parameters; anything odd about them is the problem `console-sign-in-failed`. */
  async whoCameBack(errand: SignInErrand, query: string): Promise<Vouched> {
    const provider = await this.discover();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.callback}?${query}`), {
        pkceCodeVerifier: errand.codeVerifier,
        expectedState: errand.state,
        expectedNonce: errand.nonce,
        idTokenExpected: true,
      });
      const said = tokens.claims();
      if (!said) throw new Error('there are no claims');
      // Some providers say who somebody is only when asked.
      const isComplete =
        roleIn(said, this.config.CONSOLE_ROLE_CLAIM) !== undefined && said['name'] !== undefined;
      const more =
        isComplete || provider.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(provider, tokens.access_token, said.sub);
      return this.vouched(said.sub, { ...more, ...said });
    } catch (cause) {
      this.logger.warn('a sign-in to the console failed', { reason: reasonOf(cause) });
      throw new Problem('console-sign-in-failed', {}, { cause });
    }
  }

  private vouched(subject: string, claims: Readonly<Record<string, unknown>>): Vouched {
    const name = [claims['name'], claims['preferred_username']].find((one) => typeof one === 'string');
    return {
      subject,
      name: String(name ?? subject).slice(0, longestName),
      role: roleIn(claims, this.config.CONSOLE_ROLE_CLAIM),
    };
  }

  private get callback(): string {
    return `${this.config.PUBLIC_URL}/console/callback`;
  }

  /** What the provider says about itself, asked for once; the problem `unavailable` where it does not answer. */
  private async discover(): Promise<oidc.Configuration> {
    const {
      CONSOLE_OIDC_ISSUER: issuer,
      CONSOLE_OIDC_CLIENT_ID: id,
      CONSOLE_OIDC_CLIENT_SECRET: secret,
    } = this.config;
    if (issuer === undefined || id === undefined || secret === undefined) throw new Problem('not-found');
    try {
      // The configuration takes plain http on one's own machine alone.
      const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
      this.discovered ??= await oidc.discovery(new URL(issuer), id, secret, undefined, {
        execute,
        timeout: patienceSeconds,
      });
      return this.discovered;
    } catch (cause) {
      this.logger.warn('the provider of the console does not answer', { reason: reasonOf(cause) });
      throw new Problem('unavailable', { service: 'console-provider' }, { cause });
    }
  }
}

// Never its message: that may quote what came along.
function reasonOf(cause: unknown): string {
  if (cause instanceof oidc.ResponseBodyError || cause instanceof oidc.AuthorizationResponseError)
    return cause.error;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'unknown';
}
