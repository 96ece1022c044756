import { createHmac } from 'node:crypto';
import type { HistoryKind } from '@assay/contracts/ordering';
import { eraseFrom, type Erasing, type PlaceCount, type Tx, Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What an erased order tells instead of a name, an address or others' words. */
export const erased = '(erased)';

// Whether a line of the kind says what an engine, a mail server, SmartRecruiters or the vendor said, which may name somebody.
// The table is closed: a new kind has to say.
const saidByOthers: Readonly<Record<HistoryKind, boolean>> = {
  'order-placed': false,
  'order-refused': true,
  'order-rejected': true,
  'refusal-promised': false,
  'possible-duplicate': false,
  'order-part-clipped': true,
  'order-part-left-out': true,
  'order-part-taken-as-text': true,
  'order-part-cleaned': true,
  'order-followed': false,
  'order-started': false,
  'order-progressed': false,
  'order-expired': false,
  'order-settled': false,
  'deadline-changed': false,
  // That there was one tells where the candidate was.
  'time-zone-noted': true,
  'candidate-invited': false,
  'invitation-failed': true,
  'invitation-bounced': true,
  'address-corrected': false,
  'invitation-resent': false,
  'link-read': false,
  'order-cancelled': true,
  'result-recorded': false,
  'submission-failed': false,
  'candidate-erased': false,
};

/** Whether a line of this kind holds others' words. */
export function isSaidByOthers(kind: HistoryKind): boolean {
  return saidByOthers[kind];
}

const kindsOfOthers: readonly string[] = Object.entries(saidByOthers).flatMap(([kind, others]) =>
  others ? [kind] : [],
);

const ofOrders = 'order_id = ANY ($1::uuid[])';

// What was seen later came with somebody else's order as well, and is nobody's alone. The book was written a moment before the order.
const lastSeenHere = `f.account_id = o.account_id AND f.field_id = said.key
  AND f.value = regexp_replace(said.value, '^[\\s\\u00a0\\ufeff]+|[\\s\\u00a0\\ufeff]+$', '', 'g')
  AND f.last_seen_at < (SELECT min(h.at) FROM order_history h WHERE h.order_id = o.id) + interval '1 minute'`;

/** SQL for the values in the book of fields that were seen last with one of these orders; $1 are their ids. */
export const seenLast = `FROM orders o, jsonb_each_text(o.fields) AS said, field_observations f
  WHERE o.id = ANY ($1::uuid[]) AND ${lastSeenHere}`;

const statements: readonly Erasing[] = [
  [
    'field_observations',
    `DELETE FROM field_observations WHERE (account_id, field_id, value) IN (
       SELECT f.account_id, f.field_id, f.value ${seenLast})`,
  ],
  [
    'order_history',
    `UPDATE order_history SET text = '${erased}', evidence = '{}'
     WHERE ${ofOrders} AND kind IN (${kindsOfOthers.map((kind) => `'${kind}'`).join()})`,
  ],
  [
    'assignment_attempts',
    `UPDATE assignment_attempts SET detail = NULL, excerpt = NULL
     WHERE ${ofOrders} AND (detail IS NOT NULL OR excerpt IS NOT NULL)`,
  ],
  [
    'webhook_attempts',
    `UPDATE webhook_attempts SET detail = NULL, excerpt = NULL
     WHERE webhook_id IN (SELECT id FROM webhooks WHERE ${ofOrders}) AND (detail IS NOT NULL OR excerpt IS NOT NULL)`,
  ],
  // Sent or not: what nobody wanted to be told is kept as well.
  [
    'webhooks',
    `UPDATE webhooks SET payload = (jsonb_set(payload::jsonb, '{data,reason}', '"${erased}"', false) #- '{data,asker}')::text
     WHERE ${ofOrders} AND payload::jsonb -> 'data' ?| '{reason,asker}'`,
  ],
];

const emptySql = `
  WITH emptied AS (
    UPDATE orders o SET erased_at = now(), first_name = $3, last_name = $3, email = $3, candidate_id = NULL,
      language = NULL, time_zone = NULL, profile_url = NULL, requester_document = NULL, rejected_for_address = false,
      fields = '{}', assessment_url = NULL, link_token_hash = 'erased ' || o.id,
      completed_url = CASE WHEN kind = 'inline' THEN $3 END, reason = CASE WHEN reason IS NOT NULL THEN $3 END,
      contents_hash = given.hash,
      settled_at = CASE WHEN status = 'completed' THEN coalesce(settled_at, now()) ELSE settled_at END,
      settled_version = CASE WHEN status = 'completed' THEN greatest(settled_version, result_version)
        ELSE settled_version END
    FROM unnest($1::uuid[], $2::text[]) AS given (id, hash)
    WHERE o.id = given.id AND o.erased_at IS NULL RETURNING o.id
  )
  INSERT INTO order_history (order_id, kind, text, evidence)
  SELECT id, 'candidate-erased', 'What we knew of the candidate was erased.', '{}' FROM emptied`;

/** Orders that name their candidate no more, and how a repeat of one is known all the same. */
@Injectable()
export class ErasedOrders {
  private readonly pepper: Buffer;

  constructor(vault: Vault) {
    this.pepper = vault.derive('erased-contents');
  }

  /** Erases the candidates of these locked orders; their links lead nowhere from then on. */
  async empty(tx: Tx, orders: readonly { id: string; contentsHash: string }[]): Promise<PlaceCount[]> {
    const ids = orders.map(({ id }) => id);
    const counts = await eraseFrom(tx, statements, [ids]);
    const hashes = orders.map(({ contentsHash }) => this.hashOf(contentsHash));
    return [{ place: 'orders', count: await tx.execute(emptySql, [ids, hashes, erased]) }, ...counts];
  }

  /** Whether what is asked for is what the order was placed with. */
  isRepeat(order: { contentsHash: string; erasedAt: Date | null }, contentsHash: string): boolean {
    if (order.contentsHash === contentsHash) return true;
    return order.erasedAt !== null && order.contentsHash === this.hashOf(contentsHash);
  }

  // Keyed: of a digest alone, whoever reads the table could find the name by trying names.
  private hashOf(contentsHash: string): string {
    return createHmac('sha256', this.pepper).update(contentsHash).digest('hex');
  }
}
