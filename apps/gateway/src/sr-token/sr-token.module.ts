import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { IssueToken } from './issue-token.js';
import { LastTokens } from './last-tokens.js';
import { ShowTokenMetadata } from './show-token-metadata.js';
import { SigningKeys } from './signing-keys.js';
import { TokenThrottle } from './token-throttle.js';
import { VerifyToken } from './verify-token.js';

/** Issuing tokens to companies, and knowing them again. */
@Module({
  imports: [MessagingModule],
  controllers: [IssueToken, ShowTokenMetadata],
  providers: [LastTokens, SigningKeys, TokenThrottle, VerifyToken],
  exports: [VerifyToken],
})
export class SrTokenModule {}
