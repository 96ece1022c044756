import { isStorable, Problem } from '@assay/contracts';
import { issueToken, type IssuedToken } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Header, Headers, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { type ClientCredentials, readClientCredentials, withoutEmpty } from './client-credentials.js';
import { LastTokens } from './last-tokens.js';
import { scopeAnswer } from './requested-scope.js';
import { SigningKeys } from './signing-keys.js';
import { TokenThrottle } from './token-throttle.js';

/** An access token as RFC 6749 section 5.1 has it. */
interface AccessToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope?: string;
}

const longest = 256;

@Controller('sr/oauth/token')
export class IssueToken {
  constructor(
    private readonly bus: Bus,
    private readonly lastTokens: LastTokens,
    private readonly throttle: TokenThrottle,
    private readonly signingKeys: SigningKeys,
    private readonly config: GatewayConfig,
  ) {}

  /** Exchanges the credential of a company for a token (SmartRecruiters contract section 3.1). */
  @Post()
  @HttpCode(200)
  @Header('pragma', 'no-cache')
  async run(
    @Body() form: Record<string, unknown> | undefined,
    @Query() query: Record<string, unknown>,
    @Ip() address: string,
    @Headers('authorization') authorization?: string,
  ): Promise<AccessToken> {
    this.throttle.checkAddress(address);
    // Addresses end up in logs: a secret must not come in one.
    if ('client_secret' in query) throw invalid('/client_secret', 'must not be in the address');
    const { grant_type: grantType, scope } = withoutEmpty(form ?? {});
    if (grantType === undefined) throw invalid('/grant_type', 'is required');
    if (grantType !== 'client_credentials') throw new Problem('grant-type-unsupported');
    const told = scopeAnswer(scope);
    const credentials = readClientCredentials(form ?? {}, authorization);
    if (Object.values(credentials).some((text) => text.length > longest || !isStorable(text))) {
      throw new Problem('credential-refused');
    }
    this.throttle.checkClient(credentials.clientId, address);
    const { accessToken, expiresIn } = await this.exchange(credentials);
    return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn, ...told };
  }

  // Whoever asks for a token before each order has to get one while consent is away: orders are received all the same.
  private async exchange(credentials: ClientCredentials): Promise<IssuedToken> {
    try {
      const patience = this.lastTokens.recall(credentials) ? { timeoutMs: this.config.ASK_TIMEOUT_MS } : {};
      const issued = await this.bus.ask(issueToken, credentials, patience);
      this.lastTokens.remember(credentials, issued);
      await this.signingKeys.learnFrom(issued.accessToken);
      return issued;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.retry === 'never') this.lastTokens.forget(credentials);
      const last = error.code === 'unavailable' ? this.lastTokens.recall(credentials) : undefined;
      if (!last) throw error;
      return last;
    }
  }
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer, message }] });
}
