import { Module } from '@nestjs/common';
import { VendorTokens } from './vendor-tokens.repository.js';

/** Who may call the vendor API, for its door and for whoever hands out tokens. */
@Module({ providers: [VendorTokens], exports: [VendorTokens] })
export class VendorTokensModule {}
