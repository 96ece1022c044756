import { Problem } from '@assay/contracts';
import { issueToken, type IssuedToken, type IssueTokenRequest } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, Vault } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from '../connections/connections.repository.js';
import { IssuedCredentials } from '../credentials/issued-credentials.repository.js';
import { hashOfSecret } from '../secrets/earlier-secret.js';
import { sameHash } from '../secrets/peppered-hash.js';
import { AccessTokens, tokenSeconds } from './access-tokens.js';
import { SigningKeys } from './signing-keys.repository.js';

const nobody = Buffer.alloc(32);

/** An access token for the company whose credential this is, as long as its connection is active. */
@Controller()
export class IssueToken {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly issued: IssuedCredentials,
    private readonly keys: SigningKeys,
    private readonly accessTokens: AccessTokens,
    private readonly connections: Connections,
  ) {}

  @Answers(issueToken)
  async run({ clientId, clientSecret }: IssueTokenRequest): Promise<IssuedToken> {
    // A misspelt secret of ours costs the database nothing.
    const hash = hashOfSecret(this.vault, 'secret', clientSecret);
    if (!hash) throw new Problem('credential-refused');
    const { grant, key } = await this.database.read(async (tx) => ({
      grant: await this.issued.live(tx, clientId),
      key: await this.keys.current(tx),
    }));
    // Compared also for an unknown client, so that the answer's time does not tell which ids exist.
    const matches = sameHash(hash, grant?.secretHash ?? nobody);
    if (!grant || !matches) throw new Problem('credential-refused');
    await this.database.alone((tx) => this.connections.recordCall(tx, grant.companyId));
    return { accessToken: await this.accessTokens.make(clientId, grant, key), expiresIn: tokenSeconds };
  }
}
