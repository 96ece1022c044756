import { randomUUID } from 'node:crypto';
import { doors, vendorApi, type Door } from '../../journeys/doors.fixture.js';
import { SchemaWalk } from '../../journeys/schema-walk.fixture.js';
import { connected, invitation, type Parties, unique } from '../../journeys/stories.fixture.js';
import { TokenForge } from '../../journeys/token-forge.fixture.js';
import { send, type Answer, type Sending } from '../../journeys/wire.fixture.js';
import { drawer } from '../stage/draw.js';
import { atLeast, exactly, type Figure, type How, scaled, told } from '../scenario.js';
import type { Target } from './target.js';

/** Ids by the names that addresses, questions and bodies have for them. */
type Ids = Readonly<Record<string, string>>;

/** The same question about what is somebody else's and about what is not there. */
interface Pair {
  readonly what: string;
  readonly foreign: Sending;
  readonly absent: Sending;
  readonly idsOf: { readonly foreign: Ids; readonly absent: Ids };
}

const walk = new SchemaWalk(vendorApi.components.schemas);
const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const json = { 'content-type': 'application/json' };

/** Whatever one company and one account may ask, asked about another one's, by every id of it and at every door. */
export async function readForeign(target: Target, { seed, scale }: How): Promise<Figure[]> {
  const [own, other] = [await connected(target), await connected(target)];
  const { ids, words } = await livedIn(target, other);
  const token = await boundToken(target, own);
  const company = await (await TokenForge.open(target, own)).make();
  const draw = drawer(`foreign ${seed}`);
  const absentOf = (): Ids => absent(ids, draw);
  const pairs: Pair[] = [];
  for (let round = 0; round < scaled(10, scale); round += 1)
    for (const door of doors)
      if (door.token === 'vendor') pairs.push(...asked(door, token, ids, absentOf()));
      else if (door.token === 'company') pairs.push(...ofCompany(door, company, own, ids, absentOf()));
  const before = await digest(target, other);
  const [leaks, differences, routes] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const pair of pairs) await compare(target, pair, words, { leaks, differences });
  for (const { what } of pairs) routes.add(what.split(' by ')[0] ?? '');
  return [
    told('questions about what is somebody else’s', pairs.length),
    atLeast('doors that were asked', routes.size, doors.filter((door) => door.token !== undefined).length),
    exactly('answers with a word of theirs', leaks.size, 0),
    exactly('answers that differ from those about what is not there', differences.size, 0),
    exactly('rows of theirs that changed', before === (await digest(target, other)) ? 0 : 1, 0),
    ...[...leaks, ...differences].slice(0, 10).map((what) => told(what, 1)),
  ];
}

/** Another company's account that has been lived in: everything of it that has an id, and words that only it has. */
async function livedIn(
  target: Target,
  { companyId, accountId }: Parties,
): Promise<{ ids: Ids; words: string[] }> {
  const mark = unique('foreign').replaceAll('-', '');
  const email = `${mark}@example.org`;
  const candidate = { firstName: `Zoe${mark}`, lastName: `Quill${mark}`, email, applicationLanguage: 'en' };
  const { orderId: theirs } = await target.sandbox.order(companyId, { candidate });
  await invitation(target, email);
  const { orderId } = await target.vendor.orderOf(companyId, theirs);
  const personId = `person-${mark}`;
  const one = async (sql: string): Promise<string> =>
    (await target.sql<{ id: string }>(sql))[0]?.id ?? randomUUID();
  const ids = {
    companyId,
    accountId,
    orderId,
    smartrecruitersOrderId: theirs,
    personId,
    keyId: await one(`SELECT id FROM consent.api_keys WHERE account_id = '${accountId}'`),
    webhookId: await one(`SELECT id FROM ordering.webhooks WHERE order_id = '${orderId}'`),
    candidateId: await one(`SELECT candidate_id AS id FROM ordering.orders WHERE id = '${orderId}'`),
    jobId: await one(`SELECT job_id AS id FROM ordering.orders WHERE id = '${orderId}'`),
    connectionId: await one(`SELECT id FROM consent.connections WHERE company_id = '${companyId}'`),
    email,
    name: candidate.firstName,
    text: email,
    interviewId: `interview-${mark}`,
    flagId: '0123456789abcdef',
    linkId: randomUUID(),
    erasureId: randomUUID(),
    tokenId: randomUUID(),
    templateId: 'invitation-en',
    activity: 'invited',
  };
  const { connectionId, keyId } = ids;
  return {
    ids,
    words: [mark, theirs, orderId, companyId, accountId, connectionId, keyId, `${accountId} Ltd`],
  };
}

/** Ids that nobody has, each of the same form as the one it stands for. */
function absent(ids: Ids, draw: (below: number) => number): Ids {
  const other = (id: string): string => {
    if (new RegExp(`^${uuid.source}$`).test(id)) return randomUUID();
    return id.replace(/\d+/g, (digits) =>
      String(draw(10 ** Math.min(9, digits.length))).padStart(digits.length, '7'),
    );
  };
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [
      name,
      ['flagId', 'templateId', 'activity'].includes(name) ? id : other(id) === id ? `${id}x` : other(id),
    ]),
  );
}

async function boundToken(target: Target, { accountId }: Parties): Promise<string> {
  const body = {
    name: 'bound',
    scopes: ['read', 'write', 'keys', 'people', 'admin'],
    accountIds: [accountId],
  };
  const answer = await target.vendor.call<{ token: string }>('POST', '/v1/tokens', body);
  if (answer.status !== 201) throw new Error(`no token was made: ${answer.status}`);
  return answer.body.token;
}

const filled = (path: string, ids: Ids): string =>
  path.replace(/\{(\w+)\}/g, (_place, name: string) => encodeURIComponent(ids[name] ?? 'nothing'));

/** The same value with each member that is called like an id being that id. */
function withIds(value: unknown, ids: Ids): unknown {
  if (Array.isArray(value)) return value.map((item) => withIds(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === 'accountIds') return [name, [ids['accountId']]];
      return [name, typeof part === 'string' && name in ids ? ids[name] : withIds(part, ids)];
    }),
  );
}

/** An operation of the vendor API with ids in its address, its question, its body and its headers. */
function asked(door: Door, token: string, ids: Ids, none: Ids): Pair[] {
  const { method, path, body, file, query = [] } = door;
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body ? json : {}),
    ...(file === undefined ? {} : { 'content-type': file }),
  };
  const example = body && walk.example(body.schema);
  const sending = (known: Ids, question = '', more: Record<string, string> = {}): Sending => ({
    method,
    path: `${filled(path, known)}${question}`,
    headers: { ...headers, ...more },
    ...(body ? { body: JSON.stringify(withIds(example, known)) } : {}),
  });
  const pair = (by: string, of: (known: Ids) => Sending): Pair => ({
    what: `${method} ${path} by ${by}`,
    foreign: of(ids),
    absent: of(none),
    idsOf: { foreign: ids, absent: none },
  });
  const questions = query.filter(({ name }) => name in ids);
  return [
    pair('address and body', (known) => sending(known)),
    ...questions.map(({ name }) =>
      pair(name, (known) => sending(known, `?${name}=${encodeURIComponent(known[name] ?? '')}`)),
    ),
    pair('headers', (known) =>
      sending(known, '', {
        'x-account-id': known['accountId'] ?? '',
        'x-company-id': known['companyId'] ?? '',
      }),
    ),
  ];
}

/** What SmartRecruiters asks for one company, about another one. */
function ofCompany(
  { method, path, body }: Door,
  token: string,
  { companyId }: Parties,
  ids: Ids,
  none: Ids,
): Pair[] {
  const headers = { authorization: `Bearer ${token}`, ...json };
  const of = (known: Ids): Sending => {
    const order = {
      ...(body && (walk.example(body.schema) as object)),
      companyId: known['companyId'],
      assessmentPackageId: 'pkg-backend-junior',
    };
    return {
      method,
      path: filled(path, { ...known, packageId: known['orderId'] ?? '' }),
      headers: { ...headers, 'x-company-id': known['companyId'] ?? '' },
      ...(body ? { body: JSON.stringify(order) } : {}),
    };
  };
  return [
    {
      what: `${method} ${path} by the token of ${companyId}`,
      foreign: of(ids),
      absent: of(none),
      idsOf: { foreign: ids, absent: none },
    },
  ];
}

/** What is left of an answer without the ids that were asked for, and without what is new in each answer. */
function bare({ status, type, text }: Answer, ids: Ids): string {
  const said = Object.values(ids)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, id) => (id.length > 3 ? rest.replaceAll(id, '…') : rest), text);
  return `${status} ${type} ${said.replaceAll(uuid, '…').replaceAll(moment, '…')}`;
}

async function compare(
  { gatewayUrl }: Target,
  { what, foreign, absent: none, idsOf }: Pair,
  words: readonly string[],
  found: { readonly leaks: Set<string>; readonly differences: Set<string> },
): Promise<void> {
  const [first, second] = [await send(gatewayUrl, foreign), await send(gatewayUrl, none)];
  const unsaid = words.filter((word) => !Object.values(idsOf.foreign).includes(word));
  for (const word of unsaid)
    if (first.text.includes(word)) found.leaks.add(`${what} tells ${word.slice(0, 8)}…`);
  const [left, right] = [bare(first, idsOf.foreign), bare(second, idsOf.absent)];
  if (left !== right) found.differences.add(`${what}: ${left.slice(0, 160)} but ${right.slice(0, 160)}`);
}

/** Everything of the company and its account that anybody could have changed. */
async function digest(target: Target, { companyId, accountId }: Parties): Promise<string> {
  const tables = [
    `consent.accounts t WHERE id = '${accountId}'`,
    `consent.connections t WHERE company_id = '${companyId}'`,
    `consent.api_keys t WHERE account_id = '${accountId}'`,
    `ordering.orders t WHERE company_id = '${companyId}'`,
    `ordering.packages t WHERE account_id = '${accountId}'`,
    `ordering.account_policies t WHERE account_id = '${accountId}'`,
    `results.people t WHERE company_id = '${companyId}'`,
  ];
  const parts = tables.map(
    (table) =>
      `SELECT '${table.split(' ')[0]}' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS line FROM ${table}`,
  );
  return (await target.sql<{ line: string }>(parts.join(' UNION ALL '))).map(({ line }) => line).join();
}
