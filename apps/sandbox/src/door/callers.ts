import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';
import { World } from '../state/world.js';
import type { Caller } from './caller.js';
import { readToken } from './tokens.js';

/** What the partner credential may do. */
const partnerScopes = ['partner_configuration_manage', 'client_credentials_write'];

/** Knows whose credentials and tokens are good. */
@Injectable()
export class Callers {
  constructor(
    private readonly config: SandboxConfig,
    private readonly world: World,
    private readonly clock: Clock,
  ) {}

  /** Gives whom this client id and secret belong to; null when to nobody. */
  byCredential(clientId: string, clientSecret: string): Caller | null {
    if (clientId === this.config.SMARTRECRUITERS_CLIENT_ID)
      return clientSecret === this.config.SMARTRECRUITERS_CLIENT_SECRET ? this.byClientId(clientId) : null;
    return this.world.state.granted[clientId]?.clientSecret === clientSecret
      ? this.byClientId(clientId)
      : null;
  }

  /** Gives whose bearer token this is; null when it is missing, foreign or expired. */
  byAuthorization(header: string | undefined): Caller | null {
    const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
    const claims = token ? readToken(this.world.state.signingKey, token, this.clock.now().getTime()) : null;
    return claims ? this.byClientId(claims.clientId) : null;
  }

  /** Gives the owner of a client id; null when nobody has it. */
  byClientId(clientId: string): Caller | null {
    if (clientId === this.config.SMARTRECRUITERS_CLIENT_ID)
      return { clientId, companyId: null, scopes: partnerScopes };
    const granted = this.world.state.granted[clientId];
    return granted ? { clientId, companyId: granted.companyId, scopes: granted.scopes } : null;
  }
}
