import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** Who tries to connect which company, by which key. */
export interface Trier {
  readonly companyId: string;
  readonly accountId: string;
  readonly apiKeyId: string;
}

/** `too-early`: the company had not allowed it; `lost`: it was somebody else's already, or is kept for somebody. */
export type TryOutcome = 'too-early' | 'lost';

/** What was tried in vain lately, and by how many others. */
export interface RecentTries {
  /** Of the account itself, for any company, within the time of the limit. */
  readonly ofAccount: number;
  /** For the company, by anybody without a key made for it, within the time of the limit. */
  readonly ofCompany: number;
}

const limitMinutes = 10;
/** So long after somebody else's try a connection is still doubtful. */
export const contestMinutes = 30;

/** Exchanges that came to nothing, kept for a day. */
@Injectable()
export class ConnectTries {
  async add(tx: Tx, { companyId, accountId, apiKeyId }: Trier, outcome: TryOutcome): Promise<void> {
    await tx.execute(`DELETE FROM connect_tries WHERE tried_at < now() - interval '1 day'`);
    await tx.execute(
      'INSERT INTO connect_tries (company_id, account_id, api_key_id, outcome) VALUES ($1, $2, $3, $4)',
      [companyId, accountId, apiKeyId, outcome],
    );
  }

  async recent(tx: Tx, { companyId, accountId }: Trier): Promise<RecentTries> {
    const [row] = await tx.query<RecentTries>(
      `SELECT count(*) FILTER (WHERE account_id = $2)::int AS "ofAccount",
          count(*) FILTER (WHERE company_id = $1)::int AS "ofCompany"
        FROM connect_tries WHERE (company_id = $1 OR account_id = $2)
          AND tried_at > now() - make_interval(mins => $3)`,
      [companyId, accountId, limitMinutes],
    );
    return row ?? { ofAccount: 0, ofCompany: 0 };
  }

  /** How often the account tried this company lately, before it was allowed. */
  async early(tx: Tx, { companyId, accountId }: Trier): Promise<number> {
    const [row] = await tx.query<{ tries: number }>(
      `SELECT count(*)::int AS tries FROM connect_tries WHERE company_id = $1 AND account_id = $2
        AND outcome = 'too-early' AND tried_at > now() - make_interval(mins => $3)`,
      [companyId, accountId, contestMinutes],
    );
    return row?.tries ?? 0;
  }

  /** The other accounts that tried this company lately, each with the key it tried last, the last first. */
  async others(tx: Tx, { companyId, accountId }: Omit<Trier, 'apiKeyId'>): Promise<Trier[]> {
    return tx.query<Trier & { tried_at: Date }>(
      `SELECT * FROM (SELECT DISTINCT ON (account_id) company_id AS "companyId", account_id AS "accountId",
            api_key_id AS "apiKeyId", tried_at FROM connect_tries
          WHERE company_id = $1 AND account_id <> $2 AND tried_at > now() - make_interval(mins => $3)
          ORDER BY account_id, tried_at DESC) AS latest ORDER BY tried_at DESC LIMIT 5`,
      [companyId, accountId, contestMinutes],
    );
  }
}
