import { randomUUID } from 'node:crypto';
import type { ErasureCertificate, ErasureFacts } from '@assay/contracts/ordering';
import type { Database, Identity, Tx } from '@assay/persistence';
import { subjectOf } from '../erasures/subject-of.js';
import type { Subject, SubjectSecrets } from '../erasures/subject-secrets.js';

/** What became of the erasures of a ledger in a database that was restored. */
export interface RedoneErasures {
  /** They are done, or owed, in this database as well. */
  readonly known: number;
  /** Their persons are here again, and their erasure is owed once more. */
  readonly owedAgain: number;
  /** Nobody here is such a person. */
  readonly nobody: number;
}

// Orders that came after the erasure was asked for are nobody's who was erased by it. An open one was ended, or over by then.
const owe = `INSERT INTO erasures (id, scope, subject_hash, sealed_subject, cancel_open, requested_at, repeats)
  VALUES ($1, $2, $3, $4, true, $5, $6)
  ON CONFLICT (subject_hash) WHERE due_at IS NOT NULL AND attempt = 0
  DO UPDATE SET cancel_open = true, requested_at = greatest(erasures.requested_at, excluded.requested_at)`;

/** Owes again what this database does not know to be erased, of everybody who is named; the same once more adds nothing. */
export async function redoErasures(
  database: Database,
  secrets: SubjectSecrets,
  ledger: readonly ErasureCertificate[],
  people: AsyncIterable<Identity>,
): Promise<RedoneErasures> {
  const newest = newestOf(ledger);
  const missing = await database.read((tx) => withoutKnown(tx, newest));
  const found = await whoIsHere(secrets, missing, people);
  for (const [facts, subject] of found) {
    const id = randomUUID();
    const row = [id, subject.scope, facts.subjectHash, secrets.seal(id, subject)];
    await database.alone((tx) => tx.execute(owe, [...row, facts.requestedAt, facts.erasureId]));
  }
  return {
    known: newest.size - missing.size,
    owedAgain: found.size,
    nobody: missing.size - found.size,
  };
}

/** Of each person the last erasure, which erased what those before did. */
function newestOf(ledger: readonly ErasureCertificate[]): Map<string, ErasureFacts> {
  const newest = new Map<string, ErasureFacts>();
  for (const { facts } of ledger) {
    const known = newest.get(facts.subjectHash);
    if (facts.scope !== 'retention' && !(known && known.requestedAt >= facts.requestedAt))
      newest.set(facts.subjectHash, facts);
  }
  return newest;
}

async function withoutKnown(
  tx: Tx,
  newest: ReadonlyMap<string, ErasureFacts>,
): Promise<Map<string, ErasureFacts>> {
  const rows = await tx.query<{ hash: string; requested: Date }>(
    `SELECT subject_hash AS hash, max(requested_at) AS requested FROM erasures
     WHERE subject_hash = ANY ($1) GROUP BY subject_hash`,
    [[...newest.keys()]],
  );
  const missing = new Map(newest);
  for (const { hash, requested } of rows)
    if (requested.toISOString() >= (newest.get(hash)?.requestedAt ?? '')) missing.delete(hash);
  return missing;
}

async function whoIsHere(
  secrets: SubjectSecrets,
  missing: ReadonlyMap<string, ErasureFacts>,
  people: AsyncIterable<Identity>,
): Promise<Map<ErasureFacts, Subject>> {
  const found = new Map<ErasureFacts, Subject>();
  if (missing.size === 0) return found;
  for await (const identity of people)
    for (const subject of subjectsOf(identity)) {
      const facts = missing.get(secrets.hashOf(subject));
      if (facts) found.set(facts, subject);
    }
  return found;
}

/** The ways in which somebody may have asked for this person to be erased. */
function subjectsOf({ companyId, candidateId, email }: Identity): Subject[] {
  return [
    ...(companyId !== null && candidateId !== null ? [subjectOf({ companyId, candidateId })] : []),
    ...(email === null ? [] : [subjectOf({ email })]),
  ];
}
