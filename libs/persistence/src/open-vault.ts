import { whose } from '@assay/runtime';
import type { Database } from './database.js';
import type { SealedColumn } from './seal-anew.js';
import { hashKeyPurpose, Vault } from './vault.js';

/** Where an app keeps the key that it hashes with, sealed like any other secret. */
export const keptHashKey: SealedColumn = {
  table: 'hash_keys',
  key: 'id',
  type: 'text',
  column: 'sealed_key',
  purpose: () => hashKeyPurpose,
};

/**
 * The vault of an app that keeps the key it hashes with: what is hashed is recognised after every key that was in
 * ENCRYPTION_KEY at the time has left it.
 */
export async function openVault(database: Database, encryptionKey: string): Promise<Vault> {
  const kept = await whose.everyCompany(
    async () => (await readKept(database)) ?? (await keep(database, new Vault(encryptionKey))),
  );
  return new Vault(encryptionKey, kept);
}

async function readKept(database: Database): Promise<string | undefined> {
  const sql = `SELECT sealed_key AS kept FROM hash_keys WHERE id = 'first'`;
  const [row] = await database.read((tx) => tx.query<{ kept: string }>(sql));
  return row?.kept;
}

// Replicas that start at once may hold lists of neighbouring steps: whoever is first decides, and they all hash alike.
async function keep(database: Database, vault: Vault): Promise<string | undefined> {
  const sql = `INSERT INTO hash_keys (id, sealed_key) VALUES ('first', $1) ON CONFLICT DO NOTHING`;
  await database.transaction((tx) => tx.execute(sql, [vault.sealHashKey()]));
  return readKept(database);
}
