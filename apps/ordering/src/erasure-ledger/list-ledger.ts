import type { ErasureCertificate } from '@assay/contracts/ordering';
import type { Database } from '@assay/persistence';

interface Line {
  readonly id: string;
  readonly certificate: ErasureCertificate;
}

const page = 500;

// What was forgotten for its age is found by its age again. What finished a little before may have been committed afterwards; who is
// erased twice is erased once.
const listSql = `SELECT id, certificate_document AS certificate FROM erasures
  WHERE certificate_document IS NOT NULL AND scope <> 'retention' AND ($1::uuid IS NULL OR id > $1::uuid)
    AND ($2::timestamptz IS NULL OR (certificate_document #>> '{facts,finishedAt}')::timestamptz >= $2::timestamptz - interval '10 minutes')
  ORDER BY id LIMIT ${page}`;

/** The certificates of everybody who was asked to be erased, or of what was done since a moment: kept outside of the database, they survive its restore. */
export async function* listLedger(
  database: Pick<Database, 'read'>,
  since?: string,
): AsyncGenerator<ErasureCertificate, void, undefined> {
  let after: string | null = null;
  for (;;) {
    const params: readonly unknown[] = [after, since ?? null];
    const lines: Line[] = await database.read((tx) => tx.query<Line>(listSql, params));
    for (const { certificate } of lines) yield certificate;
    const last = lines.at(-1);
    if (!last) return;
    after = last.id;
  }
}
