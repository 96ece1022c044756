import { Controller, Get } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

/** What RFC 8414 has an authorization server say about itself. */
interface TokenMetadata {
  readonly issuer: string;
  readonly token_endpoint: string;
  readonly grant_types_supported: readonly string[];
  readonly token_endpoint_auth_methods_supported: readonly string[];
  /** There is no endpoint where a person would authorize anything. */
  readonly response_types_supported: readonly string[];
}

@Controller('.well-known/oauth-authorization-server')
export class ShowTokenMetadata {
  constructor(private readonly config: GatewayConfig) {}

  /** Where and how tokens are given (RFC 8414 section 3.2). */
  @Get()
  run(): TokenMetadata {
    const { PUBLIC_URL: issuer } = this.config;
    return {
      issuer,
      token_endpoint: `${issuer}/sr/oauth/token`,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      response_types_supported: [],
    };
  }
}
