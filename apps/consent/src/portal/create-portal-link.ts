import {
  createPortalLink,
  portalPermissions,
  type CreatePortalLinkRequest,
  type PortalLink,
} from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, DatabaseClock } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { ConsentConfig } from '../app.config.js';
import { PortalTokens } from './portal-tokens.js';

const usualMinutes = 15;

/** An address of one account's portal page that works for minutes; nothing is kept of it. */
@Controller()
export class CreatePortalLink {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly tokens: PortalTokens,
    private readonly config: ConsentConfig,
    private readonly clock: DatabaseClock,
  ) {}

  @Answers(createPortalLink)
  async run(request: CreatePortalLinkRequest): Promise<PortalLink> {
    const { accountId, stepUpAt, permissions, expiresInMinutes = usualMinutes } = request;
    await this.database.read((tx) => this.accounts.get(tx, accountId));
    const expiresAt = this.clock.now().getTime() + expiresInMinutes * 60_000;
    const token = this.tokens.seal({
      accountId,
      permissions: permissions ?? portalPermissions,
      ...(stepUpAt === undefined ? {} : { stepUpAt: Date.parse(stepUpAt) }),
      expiresAt,
    });
    const url = `${this.config.PUBLIC_URL}/portal?token=${encodeURIComponent(token)}`;
    return { url, expiresAt: new Date(expiresAt).toISOString() };
  }
}
