import { ProcessConfig, Setting, Logger, whose } from '@assay/runtime';
import { IsString } from 'class-validator';
import { commandConnectMs } from './data-source-options.js';
import { Database } from './database.js';
import { openVault } from './open-vault.js';
import { SealAnew, type SealAnewOptions, type SealedColumn } from './seal-anew.js';
import { VaultKeys } from './vault-keys.js';
import { sealedBy, type Vault } from './vault.js';

/** What `npm run rewrap` is started with. */
export class RewrapConfig extends ProcessConfig {
  @Setting({ description: 'PostgreSQL to use.', secret: true })
  @IsString()
  DATABASE_URL: string;

  @Setting({ description: 'The keys of the app, as its replicas have them.', secret: true })
  @VaultKeys()
  ENCRYPTION_KEY: string;
}

/** How much of a column is sealed with one key. */
interface Use {
  readonly place: string;
  readonly key: string;
  readonly count: number;
}

/** What is sealed anew, and who hears of it. */
export interface RewrapOptions extends SealAnewOptions {
  readonly print: (line: string) => void;
  /** Nothing is sealed anew, it is only said what is left. */
  readonly onlyShow?: boolean;
}

/**
 * Seals anew, in small transactions and from wherever an earlier run ended, and says how much is sealed with which key;
 * resolves with whether no other key than the present one is needed any more.
 */
export async function rewrap(options: RewrapOptions): Promise<boolean> {
  const { database, vault, columns, print } = options;
  if (options.onlyShow !== true) await new SealAnew(options).run();
  const uses = await keysInUse(database, columns);
  for (const { place, key, count } of uses) print(`${place}: ${count} sealed with the key ${key}`);
  const left = uses.filter(({ key }) => key !== presentOf(vault)).reduce((sum, { count }) => sum + count, 0);
  print(
    left === 0
      ? `everything is sealed with the key ${presentOf(vault)}: no other one is needed to open anything`
      : `${left} left that are sealed with another key than ${presentOf(vault)}`,
  );
  return left === 0;
}

/** The command of an app: its exit status. */
export async function rewrapCommand(
  app: string,
  columns: readonly SealedColumn[],
  read: () => Readonly<RewrapConfig>,
): Promise<number> {
  const print = (line: string): void => void process.stdout.write(`${app}: ${line}\n`);
  try {
    const { DATABASE_URL: databaseUrl, ENCRYPTION_KEY } = read();
    const logger = new Logger({ app, level: 'silent' });
    const database = await Database.connect(
      { databaseUrl, app, poolMax: 1, connectMs: commandConnectMs },
      logger,
    );
    try {
      const vault = await openVault(database, ENCRYPTION_KEY);
      const onlyShow = process.argv.includes('show');
      const work = () => rewrap({ database, vault, columns, logger, print, onlyShow });
      return (await whose.everyCompany(work)) ? 0 : 1;
    } finally {
      await database.close();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function keysInUse(database: Database, columns: readonly SealedColumn[]): Promise<Use[]> {
  const uses: Use[] = [];
  for (const { table, column } of columns) {
    const sql = `SELECT split_part(${column}, '.', 2) AS key, count(*)::int AS count FROM ${table}
      WHERE starts_with(${column}, 'v1.') GROUP BY 1 ORDER BY 1`;
    const rows = await database.read((tx) => tx.query<{ key: string; count: number }>(sql));
    uses.push(...rows.map((row) => ({ place: `${table}.${column}`, ...row })));
  }
  return uses;
}

function presentOf(vault: Vault): string {
  return sealedBy(vault.seam);
}
