import { openPortal, type PortalToken, type PortalVisit } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, DatabaseClock } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { PortalTokens } from './portal-tokens.js';

const confirmedForMs = 5 * 60_000;
// The vendor's clock may be a little ahead of ours.
const skewMs = 60_000;

/** Whom the token lets in, to what, and whether keys may be shown at this moment. */
@Controller()
export class OpenPortal {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly tokens: PortalTokens,
    private readonly clock: DatabaseClock,
  ) {}

  @Answers(openPortal)
  async run({ token }: PortalToken): Promise<PortalVisit> {
    const { accountId, permissions, stepUpAt, expiresAt } = this.tokens.open(token);
    const account = await this.database.read((tx) => this.accounts.get(tx, accountId));
    const age = stepUpAt === undefined ? Infinity : this.clock.now().getTime() - stepUpAt;
    return {
      accountId,
      accountName: account.name,
      ...(account.language === null ? {} : { language: account.language }),
      permissions: [...permissions],
      confirmed: age >= -skewMs && age <= confirmedForMs,
      expiresAt: new Date(expiresAt).toISOString(),
    };
  }
}
