import { randomUUID } from 'node:crypto';
import type { Database } from '@assay/persistence';
import type { FileStore, ReportName } from '../files/file-store.js';
import { unchanged } from '../files/unchanged.js';

/** Between which stores files are moved, and who is told. */
export interface Moving {
  readonly from: FileStore;
  readonly to: FileStore;
  readonly print: (line: string) => void;
}

type Outcome = 'moved' | 'there' | 'missing';

const page = 200;
const atOnce = 4;

/**
 * Copies the file of every report that the other store lacks, and believes only what it has read back; false where some were not to be had.
 *
 * What is there is passed over, so that it goes on where it was killed, and may be run again for what has come since.
 */
export async function moveReportFiles(database: Database, moving: Moving): Promise<boolean> {
  const counts: Record<Outcome, number> = { moved: 0, there: 0, missing: 0 };
  const told = (): string =>
    `${counts.moved} reports moved, ${counts.there} were there, ${counts.missing} are not to be had`;
  let after: ReportName = { sha256: '', companyId: '' };
  for (;;) {
    const names = await namesAfter(database, after);
    for (let first = 0; first < names.length; first += atOnce) {
      for (const outcome of await together(names.slice(first, first + atOnce), moving)) counts[outcome] += 1;
    }
    const last = names.at(-1);
    if (!last) break;
    after = last;
    moving.print(`… ${told()}`);
  }
  moving.print(told());
  return counts.missing === 0;
}

/** An error is thrown when none is on its way any more: whoever tries again meets nobody. */
async function together(names: readonly ReportName[], moving: Moving): Promise<Outcome[]> {
  const ended = await Promise.allSettled(names.map((name) => moveOne(name, moving)));
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function namesAfter(database: Database, { sha256, companyId }: ReportName): Promise<ReportName[]> {
  return database.read((tx) =>
    tx.query<ReportName>(
      `SELECT DISTINCT sha256, company_id AS "companyId" FROM reports
        WHERE (sha256, company_id) > ($1, $2) ORDER BY sha256, company_id LIMIT ${page}`,
      [sha256, companyId],
    ),
  );
}

async function moveOne(name: ReportName, { from, to, print }: Moving): Promise<Outcome> {
  for await (const kept of to.kept(name)) if (kept.length > 0) return 'there';
  const incoming = randomUUID();
  try {
    const unread = await copy(name, incoming, { from, to });
    if (unread !== undefined) {
      print(`not to be had: ${name.sha256} of the company ${name.companyId} (${unread})`);
      return 'missing';
    }
    // Placed last: what lies where it is read was read back before.
    await to.place(incoming, name);
    return 'moved';
  } finally {
    await to.discard(incoming);
  }
}

/** Says why the file cannot be read, if it cannot; what the other store does not take is thrown. */
async function copy(
  { sha256, companyId }: ReportName,
  incoming: string,
  { from, to }: Pick<Moving, 'from' | 'to'>,
): Promise<string | undefined> {
  let unread: string | undefined;
  const cannot = (error: Error): void => void (unread ??= said(error));
  try {
    const source = await from.open({ sha256, companyId }).catch((error: Error) => {
      cannot(error);
      throw error;
    });
    await to.write(incoming, unchanged(source, sha256).on('error', cannot));
  } catch (error) {
    if (unread !== undefined) return unread;
    throw error;
  }
  for await (const _chunk of unchanged(await to.written(incoming), sha256));
  return undefined;
}

function said(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
