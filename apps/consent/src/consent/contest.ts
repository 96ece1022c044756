import { Problem } from '@assay/contracts';
import { connectionContested, connectionDraining } from '@assay/contracts/consent';
import { Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import type { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { contestMinutes, ConnectTries, type Trier, type TryOutcome } from './connect-tries.repository.js';

const mostOfAccount = 10;
const mostOfCompany = 30;
/** Who asks so often before a company allows it waits for the moment in which it does. */
const polling = 3;
const waitSeconds = 600;

const outcomes: Readonly<Record<string, TryOutcome>> = {
  'company-not-consented': 'too-early',
  'company-connected-elsewhere': 'lost',
  'company-reserved': 'lost',
  'connection-held': 'lost',
};

/**
 * Watches over companies that more than one account tries to connect: SmartRecruiters' page carries no proof of who
 * opened it, so whoever exchanges first would have the company.
 *
 * A key made for the company settles it; without one a doubtful connection takes no orders until the vendor has spoken.
 */
@Injectable()
export class Contest {
  constructor(
    private readonly database: Database,
    private readonly apiKeys: ApiKeys,
    private readonly connections: Connections,
    private readonly tries: ConnectTries,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  /** The problem `too-many-requests` for an account, or a company, whose exchanges came to nothing too often lately. */
  async limit(tx: Tx, trier: Trier): Promise<void> {
    const { ofAccount, ofCompany } = await this.tries.recent(tx, trier);
    const isOwn = await this.isMadeFor(tx, trier);
    // Nobody else's tries keep a key out that was made for the company.
    if (ofAccount >= mostOfAccount || (ofCompany >= mostOfCompany && !isOwn))
      throw new Problem('too-many-requests', { seconds: String(waitSeconds) });
  }

  /** Remembers a try that came to nothing; one that came just too late makes what won doubtful. */
  async lost(trier: Trier, problem: Problem): Promise<void> {
    const outcome = outcomes[problem.code];
    if (outcome === undefined) return;
    const { companyId, accountId } = trier;
    this.logger.warn('a company was not connected', { companyId, accountId, code: problem.code });
    await this.database.transaction(async (tx) => {
      await this.queue(tx, companyId);
      const connection = await this.connections.lock(tx, companyId);
      const known = await this.tries.others(tx, { companyId, accountId: connection?.accountId ?? '' });
      await this.tries.add(tx, trier, outcome);
      const isNews = !known.some((other) => other.accountId === accountId);
      if (connection && isNews) await this.dispute(tx, connection, trier);
    });
  }

  /** Whoever wins or loses this company waits here for the others, so that nobody is overlooked and each is told once. */
  async queue(tx: Tx, companyId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`connect ${companyId}`]);
  }

  /** Holds a connection that was just made where somebody else wanted it, or its account had been waiting for the moment. */
  async examine(tx: Tx, connection: Connection, trier: Trier): Promise<void> {
    const others = await this.tries.others(tx, trier);
    const early = await this.tries.early(tx, trier);
    if (others.length === 0 && early < polling) return;
    if (!(await this.isMadeFor(tx, trier))) await this.hold(tx, connection, others[0]);
    await this.tell(tx, connection, [trier, ...others]);
  }

  /** Whether the key was made for this very company. */
  async isMadeFor(tx: Tx, { companyId, apiKeyId }: Pick<Trier, 'companyId' | 'apiKeyId'>): Promise<boolean> {
    return (await this.apiKeys.stillUsable(tx, apiKeyId))?.companyId === companyId;
  }

  private async dispute(tx: Tx, connection: Connection, loser: Trier): Promise<void> {
    const { companyId, accountId, apiKeyId, connectedAt } = connection;
    const holder = { companyId, accountId, apiKeyId };
    const age = (await this.connections.now(tx)).getTime() - connectedAt.getTime();
    if (accountId === loser.accountId || connection.status === 'closed' || age > contestMinutes * 60_000)
      return;
    if (connection.status === 'active' && !(await this.isMadeFor(tx, holder)))
      await this.hold(tx, connection, loser);
    await this.tell(tx, connection, [holder, loser]);
  }

  private async hold(tx: Tx, connection: Connection, contender: Trier | undefined): Promise<void> {
    const { companyId } = connection;
    connection.hold(await this.connections.now(tx), contender);
    await tx.manager.save(connection);
    await this.outbox.add(tx, connectionDraining, { companyId, data: connection.change() });
    this.logger.warn('a connection waits for the vendor’s confirmation', { companyId });
  }

  /** Says so to the owner of each account; nobody learns who the other one is. */
  private async tell(tx: Tx, connection: Connection, triers: readonly Trier[]): Promise<void> {
    const { companyId, id: connectionId } = connection;
    for (const { accountId, apiKeyId: keyId } of triers) {
      connection.revision += 1;
      const held = connection.heldSince !== null;
      const data = { connectionId, accountId, keyId, revision: connection.revision, held };
      await this.outbox.add(tx, connectionContested, { companyId, data });
    }
    await tx.manager.save(connection);
  }
}
