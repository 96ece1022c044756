import { isUUID } from 'class-validator';
import { nameBegins, soughtName } from './folded-name.js';

/** What may be meant by a text that somebody looks for: each is looked for by itself, in an index of its own. */
export function meanings(text: string): readonly string[] {
  if (text.includes('@')) return ['lower(o.email) = lower(:text)'];
  const ids = ['smartrecruiters_order_id', 'candidate_id', 'job_id', 'company_id'];
  const named = ids.map((column) => `o.${column} = :text`);
  if (isUUID(text)) return ['o.id = CAST(CAST(:text AS text) AS uuid)', ...named];
  // One letter begins too many names to look through them.
  return soughtName(text).length > 1 ? [...named, ...nameBegins(':begins')] : named;
}

/** The ids of the newest orders of each meaning, as many as are asked for, after a place if there is one. */
export function idsByText(text: string, more: string): string {
  const arms = meanings(text).map(
    (meaning) =>
      `(SELECT o.id FROM orders o WHERE ${meaning}${more} ORDER BY o.placed_at DESC, o.id DESC LIMIT :most)`,
  );
  return arms.join(' UNION ');
}
