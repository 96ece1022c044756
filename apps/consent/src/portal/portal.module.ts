import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { CreatePortalLink } from './create-portal-link.js';
import { OpenPortal } from './open-portal.js';
import { PortalTokens } from './portal-tokens.js';

@Module({
  imports: [AccountsModule, SecretsModule],
  providers: [PortalTokens],
  controllers: [CreatePortalLink, OpenPortal],
})
export class PortalModule {}
