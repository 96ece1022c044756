import { isUUID } from 'class-validator';
import { nameBegins, soughtName } from './folded-name.js';
import { lastCharacter } from './last-character.js';

const isAddress = 'lower(o.email) = lower(:text)';
// As in the index orders_email_begins (migration 0031): spelled otherwise, it is not used.
const folded = (address: string): string => `(lower(${address}) COLLATE "C")`;
const addressBegins = `(${folded('o.email')} >= ${folded(':text')} AND ${folded('o.email')} < ${folded(':text')} || ${lastCharacter})`;

// Fewer begin too many addresses to look through them.
const shortestBeginning = 3;

// Ids of SmartRecruiters are long, and fewer characters begin many of them, or are a name.
const shortestIdBeginning = 8;
const theirIds = ['smartrecruiters_order_id', 'candidate_id'];
// Byte by byte, as in the indices of migration 0032.
const begins = (column: string, text: string): string =>
  `${column} ~>=~ ${text} AND ${column} ~<~ (${text} || ${lastCharacter})`;

const zeros = '00000000-0000-0000-0000-000000000000';
// Whatever its version, which the beginning need not say.
const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const filled = (digits: string): string =>
  `CAST(overlay('${digits}' PLACING CAST(:text AS text) FROM 1) AS uuid)`;
const idBegins = `o.id BETWEEN ${filled(zeros)} AND ${filled(zeros.replaceAll('0', 'f'))}`;

/** What may be meant by a text that somebody looks for: each is looked for by itself, in an index of its own; `own` narrows whose orders may be seen. */
function meanings(text: string, own: string): readonly string[] {
  if (text.includes('@')) {
    // Whoever has this very address is meant, and not who has a longer one.
    const nobody = `NOT EXISTS (SELECT 1 FROM orders o WHERE ${isAddress}${own})`;
    return [isAddress, `${addressBegins} AND ${nobody}`];
  }
  const ids = ['smartrecruiters_order_id', 'candidate_id', 'job_id', 'company_id', 'account_id'];
  const named = ids.map((column) => `o.${column} = :text`);
  if (isUUID(text)) return ['o.id = CAST(CAST(:text AS text) AS uuid)', ...named];
  return [...named, ...beginnings(text)];
}

function beginnings(text: string): readonly string[] {
  return [
    // One letter begins too many names to look through them.
    ...(soughtName(text).length > 1 ? nameBegins(':begins') : []),
    ...(text.length >= shortestBeginning && !/\s/.test(text) ? [addressBegins] : []),
    ...(beginsAnId(text) ? [idBegins] : []),
    ...(text.length >= shortestIdBeginning ? theirIds.map((column) => begins(`o.${column}`, ':text')) : []),
  ];
}

// From the eighth digit on: what is shorter is many orders, or a name.
function beginsAnId(text: string): boolean {
  return text.length >= zeros.indexOf('-') && idShape.test(`${text}${zeros.slice(text.length)}`);
}

// Whose ids begin so, at most: they have orders without number, so the newest of each are looked for.
const mostOwners = 20;
const owners = [
  ['connections', 'company_id', 'company_id'],
  ['accounts', 'id', 'account_id'],
] as const;

/** The newest orders of the companies and accounts whose ids begin so; of none where an order that may be seen is of this very id. */
function ofOwners(text: string, { own, after }: SoughtAmong): readonly string[] {
  if (text.length < shortestBeginning || text.includes('@')) return [];
  return owners.map(
    ([table, id, column]) => `(SELECT newest.id FROM
      (SELECT w.${id} AS owner FROM ${table} w WHERE ${begins(`lower(w.${id})`, 'lower(:text)')}
         AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.${column} = :text${own}) LIMIT ${mostOwners}) found,
      LATERAL (SELECT o.id, o.placed_at FROM orders o WHERE o.${column} = found.owner${own}${after} ${newestFirst}) newest
      ORDER BY newest.placed_at DESC, newest.id DESC LIMIT :most)`,
  );
}

const newestFirst = 'ORDER BY o.placed_at DESC, o.id DESC LIMIT :most';

/** Which orders may be found, and from where on, as conditions that follow others. */
export interface SoughtAmong {
  readonly own: string;
  readonly after: string;
}

/** The ids of the newest orders of each meaning, as many as are asked for, after a place if there is one. */
export function idsByText(text: string, among: SoughtAmong): string {
  const { own, after } = among;
  const arms = meanings(text, own).map(
    (meaning) => `(SELECT o.id FROM orders o WHERE ${meaning}${own}${after} ${newestFirst})`,
  );
  return [...arms, ...ofOwners(text, among)].join(' UNION ');
}
