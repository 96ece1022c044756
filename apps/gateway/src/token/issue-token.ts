import { issueToken, isStorable, Problem } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Body, Controller, Header, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { readClientCredentials } from './client-credentials.js';

/** An access token as RFC 6749 section 5.1 has it. */
interface AccessToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

const longest = 256;

@Controller('sr/oauth/token')
export class IssueToken {
  constructor(private readonly bus: Bus) {}

  /** Exchanges the credential of a company for a token (SmartRecruiters contract section 3.1). */
  @Post()
  @HttpCode(200)
  @Header('pragma', 'no-cache')
  async run(
    @Body() form: Record<string, unknown> | undefined,
    @Query() query: Record<string, unknown>,
    @Headers('authorization') authorization?: string,
  ): Promise<AccessToken> {
    // Addresses end up in logs: a secret must not come in one.
    if ('client_secret' in query) throw invalid('/client_secret', 'must not be in the address');
    const grantType = form?.['grant_type'];
    if (grantType === undefined) throw invalid('/grant_type', 'is required');
    if (grantType !== 'client_credentials') throw new Problem('grant-type-unsupported');
    const credentials = readClientCredentials(form ?? {}, authorization);
    if (Object.values(credentials).some((text) => text.length > longest || !isStorable(text))) {
      throw new Problem('credential-refused');
    }
    const { accessToken, expiresIn } = await this.bus.ask(issueToken, credentials);
    return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn };
  }
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer, message }] });
}
