import { randomUUID } from 'node:crypto';
import { DatabaseClock } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { importJWK, SignJWT } from 'jose';
import { ConsentConfig } from '../app.config.js';
import type { IssuedGrant } from '../credentials/issued-credentials.repository.js';
import { scopes } from '../connections/scopes.js';
import type { PrivateSigningKey } from './signing-keys.repository.js';

/** Seconds that a token lives, like those of SmartRecruiters. */
export const tokenSeconds = 1800;

type ImportedKey = Awaited<ReturnType<typeof importJWK>>;

/** Makes access tokens that are bound to one company, account and connection (RFC 9068, ES256). */
@Injectable()
export class AccessTokens {
  private readonly imported = new Map<string, ImportedKey>();

  constructor(
    private readonly config: ConsentConfig,
    private readonly clock: DatabaseClock,
  ) {}

  async make(clientId: string, grant: IssuedGrant, key: PrivateSigningKey): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const { companyId: company_id, accountId: account_id, connectionId: connection_id } = grant;
    return new SignJWT({
      client_id: clientId,
      company_id,
      account_id,
      connection_id,
      scope: scopes.join(' '),
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
      .setIssuer(this.config.PUBLIC_URL)
      .setAudience(`${this.config.PUBLIC_URL}/sr`)
      .setSubject(clientId)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + tokenSeconds)
      .sign(await this.import(key));
  }

  private async import({ kid, privateJwk }: PrivateSigningKey): Promise<ImportedKey> {
    const known = this.imported.get(kid);
    if (known) return known;
    const key = await importJWK(JSON.parse(privateJwk) as Record<string, string>, 'ES256');
    this.imported.set(kid, key);
    return key;
  }
}
