import { type Logger, RepeatedWork } from '@assay/runtime';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Database } from './database.js';
import type { Tx } from './tx.js';
import type { Vault } from './vault.js';

/** A column that holds sealed texts, and what each is sealed for by the key of its row. */
export interface SealedColumn {
  readonly table: string;
  readonly key: string;
  readonly type: 'text' | 'uuid';
  readonly column: string;
  readonly purpose: (key: string) => string;
}

/** What is kept sealed, by whom, and how often somebody looks. */
export interface SealAnewOptions {
  readonly database: Database;
  readonly vault: Vault;
  readonly columns: readonly SealedColumn[];
  readonly logger: Logger;
}

const hourMs = 3_600_000;
const mostPasses = 5;
const batch = 100;

/**
 * Seals with the present key what is sealed with an earlier one, when the app starts and every hour: replicas of the
 * step before go on writing with the earlier one for a while.
 */
export class SealAnew implements OnApplicationBootstrap {
  private readonly work: RepeatedWork;
  private stopping = false;

  constructor(private readonly options: SealAnewOptions) {
    const failed = (error: unknown) => options.logger.warn('secrets could not be sealed anew', { error });
    this.work = new RepeatedWork(async () => {
      await this.run();
    }, failed);
  }

  onApplicationBootstrap(): void {
    if (!this.options.vault.opensOthers) return;
    this.options.database.stopBeforeClosing(() => this.stop());
    this.work.start(hourMs);
    this.work.now();
  }

  /** Goes through all columns until nothing is left to do, and says so: then no earlier key is needed to open anything. */
  async run(): Promise<void> {
    const { vault, logger } = this.options;
    for (let pass = 0; pass < mostPasses && !this.stopping; pass += 1) {
      const sealed = await this.pass();
      logger.info('secrets were sealed anew', { key: vault.seam, sealed });
      if (sealed === 0)
        return logger.info('every secret is sealed with the present key', { key: vault.seam });
    }
  }

  private async pass(): Promise<number> {
    let sealed = 0;
    for (const column of this.options.columns) {
      let last: string | undefined;
      do {
        const after = last;
        const keys = await this.options.database.ownTransaction((tx) => this.next(tx, column, after));
        sealed += keys.length;
        last = keys.at(-1);
      } while (last !== undefined && !this.stopping);
    }
    return sealed;
  }

  // Not locked before: who changes a row meanwhile has sealed it, and the next pass looks at it again.
  private async next(tx: Tx, of: SealedColumn, last: string | undefined): Promise<string[]> {
    const { table, key, type, column, purpose } = of;
    const { vault } = this.options;
    const rows = await tx.query<{ key: string; text: string }>(
      `SELECT ${key} AS key, ${column} AS text FROM ${table}
        WHERE starts_with(${column}, 'v1.') AND NOT starts_with(${column}, $1) AND ($2::text IS NULL OR ${key} > $2::${type})
        ORDER BY ${key} LIMIT $3`,
      [`${vault.seam}.`, last ?? null, batch],
    );
    for (const row of rows) {
      const sealed = vault.seal(vault.open(row.text, purpose(row.key)), purpose(row.key));
      const sql = `UPDATE ${table} SET ${column} = $2 WHERE ${key} = $1::${type} AND ${column} = $3`;
      await tx.execute(sql, [row.key, sealed, row.text]);
    }
    return rows.map((row) => row.key);
  }

  private async stop(): Promise<void> {
    this.stopping = true;
    await this.work.stop();
  }
}
