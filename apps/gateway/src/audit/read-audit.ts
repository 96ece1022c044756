import type { AuditEntry } from '@assay/contracts/gateway';
import type { Database } from '@assay/persistence';
import { AuditCheck } from './audit-chain.js';
import { AuditEntries } from './audit-entries.repository.js';

/** What the command was asked for, and where it speaks. */
interface Asked {
  readonly command: string;
  readonly companyId?: string | undefined;
  readonly print: (line: string) => void;
}

const page = 1000;
const entries = new AuditEntries();

/**
 * `verify` names the first altered entry, or says where the chain ends: kept elsewhere, that shows later whether its end
 * was cut off. `export` prints the trail, or what concerned one company, as JSON Lines. False when something is wrong.
 */
export async function readAudit(database: Database, { command, companyId, print }: Asked): Promise<boolean> {
  if (command === 'export') {
    for await (const entry of all(database, companyId)) print(JSON.stringify(entry));
    return true;
  }
  if (command !== 'verify') throw new Error('say verify, or export and perhaps the id of a company');
  const check = new AuditCheck();
  for await (const entry of all(database)) {
    const wrong = check.next(entry);
    if (wrong !== undefined) {
      print(wrong);
      return false;
    }
  }
  print(`nothing was altered; the trail ends with ${check.end}`);
  return true;
}

async function* all(database: Database, companyId?: string): AsyncGenerator<AuditEntry, void, undefined> {
  let after = 0;
  for (;;) {
    const wanted = { after, limit: page, ...(companyId === undefined ? {} : { companyId }) };
    const items = await database.read((tx) => entries.list(tx, wanted));
    yield* items;
    const last = items.at(-1);
    if (!last || items.length < page) return;
    after = last.position;
  }
}
