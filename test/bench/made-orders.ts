import type { Company } from './company.js';
import type { Copies } from './multiply.js';

/** So many orders have the rare status, at any size. */
const RARE = 20;

/** Copies of an order in every table that keeps one, of all companies in turn, each with a candidate of its own. */
export function madeOrders(companies: readonly Company[]): Copies[] {
  const turn = (names: readonly string[]): string =>
    `(ARRAY['${names.join("', '")}'])[1 + n % ${names.length}]`;
  const company_id = turn(companies.map(({ companyId }) => companyId));
  const account_id = turn(companies.map(({ accountId }) => accountId));
  const owner = { company_id, account_id };
  const smartrecruiters_order_id = `md5('order ' || n)::uuid::text`;
  const id = `md5(t.id || ' ' || n)::uuid`;
  // Half a month of orders, so that no clearing-up begins.
  const at = `now() - interval '15 days' + n * interval '1 second'`;
  const status = `CASE WHEN n <= ${RARE} THEN 'rejected' ELSE t.status END`;
  const link = { link_token: `'token-' || n`, link_token_hash: `md5('link ' || n)` };
  const order = { ...owner, ...link, smartrecruiters_order_id, status, placed_at: at };
  return [
    {
      table: 'ordering.orders',
      key: 'id',
      changes: { ...order, candidate_id: `'candidate-' || n`, email: `'made-' || n || '@example.org'` },
    },
    { table: 'ordering.order_history', key: 'order_id', changes: { at } },
    { table: 'ordering.assignments', key: 'order_id', changes: { id, account_id } },
    { table: 'ordering.deadlines', key: 'id', changes: { due_at: 'NULL' } },
    {
      table: 'gateway.intake',
      key: 'id',
      changes: { ...owner, smartrecruiters_order_id, order_document: `'{}'`, received_at: at },
    },
    { table: 'notification.invitations', key: 'order_id', changes: { id, ...owner } },
    { table: 'results.result_sheets', key: 'order_id', changes: owner },
    { table: 'results.result_versions', key: 'order_id', changes: {} },
    { table: 'results.submissions', key: 'id', changes: { company_id } },
    { table: 'results.submission_attempts', key: 'order_id', changes: { at } },
  ];
}

const syllables = [
  'ba',
  'ke',
  'li',
  'mo',
  'nu',
  'ra',
  'se',
  'ti',
  'vo',
  'wa',
  'ya',
  'zu',
  'ma',
  'no',
  'pe',
  'ko',
];
const firstNames = ['Ada', 'Bo', 'Inês', 'Jürgen', 'Kim', 'Lena', 'Mara', 'Ola', 'Zoë', 'Émile'];
const oneOf = (words: readonly string[], number: string): string =>
  `(ARRAY['${words.join("', '")}'])[1 + ${number} % ${words.length}]`;

/** The name of the n-th candidate, as the copies have it: of a million fifteen have the same surname, and a sixteenth begins alike. */
export function madeName(n: number): { readonly first: string; readonly last: string } {
  const at = (number: number): string => syllables[number % syllables.length] ?? '';
  const last = at(n) + at(Math.floor(n / 16)) + at(Math.floor(n / 256)) + at(Math.floor(n / 4096));
  return {
    first: firstNames[n % firstNames.length] ?? '',
    last: last.charAt(0).toUpperCase() + last.slice(1),
  };
}

/** The same orders as support finds them: people with names, and a part of them in each of the views. */
export function variedOrders(companies: readonly Company[]): Copies[] {
  const surname = ['n', '(n / 16)', '(n / 256)', '(n / 4096)']
    .map((part) => oneOf(syllables, part))
    .join(' || ');
  const k = 'n % 1000';
  const later = (condition: string): string =>
    `CASE WHEN ${condition} THEN now() + interval '3 hours' + n % 90 * interval '1 hour' END`;
  const varied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'ordering.orders': {
      first_name: oneOf(firstNames, 'n'),
      last_name: `initcap(${surname})`,
      status: `CASE WHEN ${k} < 20 THEN 'rejected' WHEN ${k} < 70 THEN 'pending' ELSE t.status END`,
      invitation: `CASE WHEN ${k} < 5 THEN 'failed' WHEN ${k} BETWEEN 18 AND 24 THEN 'due' ELSE t.invitation END`,
      rejected_for_address: `${k} < 3`,
    },
    'ordering.assignments': {
      due_at: later(`${k} BETWEEN 25 AND 29`),
      attempt: `CASE WHEN ${k} < 28 THEN 3 ELSE 0 END`,
    },
    'ordering.deadlines': { due_at: later(`${k} BETWEEN 20 AND 69`) },
    'results.submissions': {
      status: `CASE WHEN ${k} < 2 THEN 'dead-lettered' WHEN ${k} < 4 THEN 'due' ELSE t.status END`,
      failures: `CASE WHEN ${k} < 4 THEN 2 ELSE 0 END`,
      due_at: later(`${k} BETWEEN 2 AND 3`),
    },
  };
  const needed = ['ordering.orders', 'ordering.assignments', 'ordering.deadlines', 'results.submissions'];
  return madeOrders(companies)
    .filter(({ table }) => needed.includes(table) || table === 'results.result_sheets')
    .map((one) => ({ ...one, changes: { ...one.changes, ...varied[one.table] } }));
}
