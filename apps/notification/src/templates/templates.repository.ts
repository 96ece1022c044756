import { refuseOtherVersion } from '@assay/contracts';
import { type CandidateLetter, type OwnLetter, templateVersion } from '@assay/contracts/notification';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** An account's own words; what it has none for is written in ours. */
export interface OwnTemplate extends OwnLetter {
  readonly language: string;
  readonly reminder?: OwnLetter | null;
  readonly deadline?: OwnLetter | null;
}

/** What a letter to a candidate can be; of what became of an order late we tell in our words alone. */
export type LetterKind = CandidateLetter | 'ready' | 'ended';

/** The account's own words for one kind of mail, or nothing. */
export function wordsFor(kind: LetterKind, template: OwnTemplate): OwnLetter | undefined {
  if (kind === 'ready' || kind === 'ended') return undefined;
  return kind === 'invitation' ? template : (template[kind] ?? undefined);
}

/** The same with the moment it was written. */
export interface KeptTemplate extends OwnTemplate {
  readonly updated_at: Date;
}

/** A template as a list shows it. */
export interface ListedTemplate extends Pick<OwnTemplate, 'language' | 'subject'> {
  readonly templateId: string;
  readonly hasReminder: boolean;
  readonly hasDeadline: boolean;
  readonly updatedAt: Date;
}

/** The templates of all accounts. */
@Injectable()
export class Templates {
  /** Keeps the template instead of the one before, and returns when. */
  async save(tx: Tx, accountId: string, templateId: string, template: OwnTemplate): Promise<Date> {
    const { language, subject, body, reminder, deadline } = template;
    const [saved] = await tx.query<{ updated_at: Date }>(
      `INSERT INTO templates (account_id, template_id, language, subject, body, reminder, deadline)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (account_id, template_id)
       DO UPDATE SET language = $3, subject = $4, body = $5, reminder = $6, deadline = $7, updated_at = now()
       RETURNING updated_at`,
      [accountId, templateId, language, subject, body, ...[reminder, deadline].map(documentOf)],
    );
    if (!saved) throw new Error('an upsert returns its row');
    return saved.updated_at;
  }

  /** Lets nobody else change the template until the transaction ends, whether it is there or not; throws the problem `precondition-failed` where it has none of the wanted versions. */
  async lock(tx: Tx, accountId: string, templateId: string, wanted: string[] | undefined): Promise<void> {
    const name = `template ${accountId} ${templateId}`;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    const found = await this.find(tx, accountId, templateId);
    if (!found && wanted?.includes('none')) return;
    const version = found && templateVersion({ updatedAt: found.updated_at.toISOString() });
    refuseOtherVersion(version, wanted);
  }

  /** Returns the template, or nothing where the account has none of this name. */
  async find(tx: Tx, accountId: string, templateId: string): Promise<KeptTemplate | undefined> {
    const [found] = await tx.query<KeptTemplate>(
      'SELECT language, subject, body, reminder, deadline, updated_at FROM templates WHERE account_id = $1 AND template_id = $2',
      [accountId, templateId],
    );
    return found;
  }

  /** Up to `limit` templates of the account in the order of their names, from after that one on; without their bodies. */
  async page(tx: Tx, accountId: string, limit: number, after = ''): Promise<ListedTemplate[]> {
    return tx.query<ListedTemplate>(
      `SELECT template_id AS "templateId", language, subject, reminder IS NOT NULL AS "hasReminder",
              deadline IS NOT NULL AS "hasDeadline", updated_at AS "updatedAt"
         FROM templates WHERE account_id = $1 AND template_id > $2 ORDER BY template_id LIMIT $3`,
      [accountId, after, limit],
    );
  }

  /** Returns those that the account has no template of the name of, each once. */
  async missing(tx: Tx, accountId: string, templateIds: readonly string[]): Promise<string[]> {
    const missing = await tx.query<{ id: string }>(
      `SELECT DISTINCT id FROM unnest($2::text[]) AS id
       WHERE NOT EXISTS (SELECT 1 FROM templates WHERE account_id = $1 AND template_id = id) ORDER BY id`,
      [accountId, templateIds],
    );
    return missing.map(({ id }) => id);
  }

  /** Forgets the template; what names it is sent in our own words again. */
  async remove(tx: Tx, accountId: string, templateId: string): Promise<void> {
    await tx.execute('DELETE FROM templates WHERE account_id = $1 AND template_id = $2', [
      accountId,
      templateId,
    ]);
  }
}

function documentOf(letter: OwnLetter | null | undefined): string | null {
  return letter ? JSON.stringify(letter) : null;
}
