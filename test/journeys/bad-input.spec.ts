import { randomUUID } from 'node:crypto';
import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { doors, orderSchema, vendorApi, type Door } from './doors.fixture.js';
import { open } from './forms.fixture.js';
import { answered, insides, refused } from './refused.fixture.js';
import { SchemaWalk } from './schema-walk.fixture.js';
import { connected, invitation, ordered, parties, reaches, taken, type Parties } from './stories.fixture.js';
import { TokenForge } from './token-forge.fixture.js';
import { send, sendBytes, type Answer, type Sending } from './wire.fixture.js';
import { World } from './world.fixture.js';
import {
  impossibleIds,
  unfulfillable,
  wrongBasics,
  wrongBodies,
  wrongCredentials,
  wrongGrants,
  wrongIds,
  wrongQueries,
  wrongRequests,
} from './wrong-input.fixture.js';

const walk = new SchemaWalk(vendorApi.components.schemas);
let world: World;
let both: Parties;
let stranger: Parties;
let names: Readonly<Record<string, string>>;
let flow: string;
let forge: TokenForge;
let companyToken: string;
let untouched: readonly string[];
let before: readonly string[];

const media = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

const digest = `|| coalesce(', ' || md5(string_agg(t::text, '' ORDER BY t::text)), '')`;

/** Every table of the product with its number of rows and a digest of what is in them; the gateway renews its copy of keys, and what was refused stands on the audit trail. */
async function everything(): Promise<readonly string[]> {
  const tables = await world.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname IN ('gateway', 'consent', 'ordering', 'notification', 'results')
        AND tablename <> 'audit_entries' ORDER BY 1`,
  );
  const one = ({ name }: { name: string }) =>
    `SELECT '${name}: ' || count(*) || ' rows' ${name === 'gateway.signing_keys' ? '' : digest} AS line FROM ${name} t`;
  const rows = await world.sql<{ line: string }>(tables.map(one).join(' UNION ALL '));
  return rows.map(({ line }) => line).sort();
}

/** Waits until nothing changes any more by itself: no work is owed within the next hour, or in somebody's hands. */
async function atRest(): Promise<readonly string[]> {
  const queues = await world.sql<{ name: string; leased: boolean }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, bool_or(column_name = 'leased_until') AS leased
      FROM information_schema.columns
      WHERE table_schema IN ('gateway', 'consent', 'ordering', 'notification', 'results')
      GROUP BY 1 HAVING bool_or(column_name = 'due_at')`,
  );
  const owed = queues.map(({ name, leased }) => {
    const held = leased ? ' OR leased_until > now()' : '';
    // An event stays in the outbox until all its consumers confirmed it.
    const due = name.endsWith('.outbox') ? 'true' : `due_at < now() + interval '1 hour'${held}`;
    return `SELECT '${name}' AS name FROM ${name} WHERE ${due}`;
  });
  await eventually(async () => expect(await world.sql(owed.join(' UNION ALL '))).toEqual([]));
  return everything();
}

beforeAll(async () => {
  // A world of its own: nothing may change in it by itself.
  world = await World.start({ WRONG_TOKENS_MAX: '100000' });
  [both, stranger] = [await connected(world), await connected(world)];
  const done = await ordered(world, both.companyId);
  await taken(world, done);
  const waiting = await ordered(world, both.companyId);
  const mail = await invitation(world, waiting.email);
  await reaches(world, waiting.orderId, 'PENDING');
  const { body: keys } = await world.vendor.call<{ items: { keyId: string }[] }>(
    'GET',
    `/v1/accounts/${both.accountId}/api-keys`,
  );
  names = {
    accountId: both.accountId,
    companyId: both.companyId,
    packageId: 'pkg-backend-junior',
    keyId: String(keys.items[0]?.keyId),
    orderId: (await world.vendor.orderOf(both.companyId, done.orderId)).orderId,
    linkToken: mail.links.flatMap((url) => /\/c\/(.+)/.exec(url)?.[1] ?? []).join(),
  };
  const page = await open(`${world.gatewayUrl}/sr/integration?companyId=${(await parties(world)).companyId}`);
  flow = String(/name="flow" value="([^"]+)"/.exec(page.html)?.[1]);
  forge = await TokenForge.open(world, both);
  companyToken = await forge.make();
  untouched = before = await atRest();
});

afterEach(async () => {
  const was = before;
  before = await everything();
  expect(before).toEqual(was);
});

afterAll(async () => {
  try {
    expect(await atRest()).toEqual(untouched);
  } finally {
    await world.stop();
  }
});

const right = (path: string): string =>
  path.replace(/\{(\w+)\}/g, (_place, name: string) => names[name] ?? 'nothing');

/** The headers of somebody who is allowed in and sends the right kind of body. */
function rightHeaders({ token, body, file }: Door): Record<string, string> {
  const bearer = { vendor: world.vendorToken, company: companyToken };
  return {
    ...(token ? { authorization: `Bearer ${bearer[token]}` } : {}),
    ...(body ? { 'content-type': media[body.as] } : {}),
    ...(file === undefined ? {} : { 'content-type': file }),
  };
}

/** Something right to send in a body, as far as the schema knows. */
function rightBody({ body }: Door): string | undefined {
  if (!body) return undefined;
  const example = walk.example(body.schema) as Record<string, string>;
  return body.as === 'json' ? JSON.stringify(example) : new URLSearchParams({ ...example, flow }).toString();
}

/** A right request at a door. */
function rightRequest(door: Door): Sending & { headers: Record<string, string> } {
  const body = rightBody(door);
  const base = { method: door.method, path: right(door.path), headers: rightHeaders(door) };
  return body === undefined ? base : { ...base, body };
}

const withBody = doors.flatMap((door) => (door.body ? [{ ...door, body: door.body }] : []));
const withIds = doors.filter(({ path }) => path.includes('{'));
const withToken = doors.flatMap((door) => (door.token ? [{ ...door, token: door.token }] : []));

// Whoever reads a candidate's link stands in the history of the order.
const leavesTraces = ['/sr/integration', '/v1/orders/{orderId}/link'];
it.each(doors.filter(({ method, path }) => method === 'GET' && !leavesTraces.includes(path)))(
  '$method $path lets the same request in when nothing is wrong with it',
  async (door) => {
    const { status } = await send(world.gatewayUrl, rightRequest(door));
    const isThere = [...door.path.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in names);
    expect(isThere ? [200, 410] : [404]).toContain(status);
  },
);

it('a body of 256 KiB is still looked at', async () => {
  const [door] = withBody;
  if (!door) throw new Error('there is no such door');
  const body = '{"surprise":1}'.padEnd(262_144, ' ');
  const answer = await send(world.gatewayUrl, { ...rightRequest(door), body });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('/surprise');
});

it.each(withBody)('$method $path refuses what is not its body', async (door) => {
  const cases = wrongBodies({ ...rightRequest(door), ...door.body, body: rightBody(door) ?? '' });
  expect(await refused(world.gatewayUrl, door.language, cases)).toEqual([]);
});

it.each(withBody.filter(({ token }) => token === 'vendor'))(
  '$method $path says which part of a body is wrong',
  async (door) => {
    const cases = walk.mutations(door.body.schema).map(({ what, pointer, value }) => {
      const body = JSON.stringify(value);
      const isNamed = ({ text }: Answer) => {
        const { errors = [] } = JSON.parse(text) as { errors?: { pointer: string }[] };
        return errors.some((one) => pointer.startsWith(one.pointer) || one.pointer.startsWith(pointer));
      };
      return { ...rightRequest(door), what, body, ...(body.length < 262_144 ? { and: isNamed } : {}) };
    });
    expect(await refused(world.gatewayUrl, door.language, cases)).toEqual([]);
  },
);

it('GET /v1/orders refuses a question it does not understand', async () => {
  const [door] = doors.filter(({ method, path }) => method === 'GET' && path === '/v1/orders');
  if (!door?.query) throw new Error('there is no such door');
  const values = door.query.flatMap(({ name, schema }) =>
    walk
      .mutations(schema)
      .filter(({ value }) => typeof value === 'string' || schema.type === 'integer')
      .filter(({ value }) => ['string', 'number'].includes(typeof value) && value !== '5')
      .map(({ value }) => `${name}=${encodeURIComponent(String(value))}`),
  );
  const cases = [...values, ...wrongQueries].map((query) => ({
    ...rightRequest(door),
    what: query,
    path: `${door.path}?${query}`,
  }));
  expect(await refused(world.gatewayUrl, door.language, cases)).toEqual([]);
});

it.each(withIds)('$method $path refuses an address that cannot be', async (door) => {
  const places = [...door.path.matchAll(/\{(\w+)\}/g)].map(([place]) => place);
  const idsFor = (place: string): string[] => {
    if (place === '{templateId}') return impossibleIds;
    // Where unknown ids are made, or are as good as deleted.
    const isAnyFine = door.answers?.includes('404') === false;
    return isAnyFine ? wrongIds : [...wrongIds, 'no-such-thing', randomUUID()];
  };
  const cases = places.flatMap((place) =>
    idsFor(place).map((id) => ({
      ...rightRequest(door),
      what: id,
      path: right(door.path.replace(place, () => id)),
    })),
  );
  expect(await refused(world.gatewayUrl, door.language, cases)).toEqual([]);
});

/** Pages for people, which the document of the API does not name. */
const pages = ['/v1/brand/preview', '/v1/accounts/{accountId}/brand/preview'];

it.each(doors)('$method $path has no other methods beside those of the table', async (door) => {
  const known = doors.filter(({ path }) => path === door.path).map(({ method }) => method);
  if (pages.includes(door.path)) known.push('GET');
  const cases = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']
    .filter((method) => !known.includes(method))
    .map((method) => ({ ...rightRequest(door), what: method, method, ...answered(404, 405) }));
  expect(await refused(world.gatewayUrl, door.language, cases)).toEqual([]);
});

it.each(withToken)('$method $path lets in only who may', async (door) => {
  const sending = rightRequest(door);
  const { authorization: _right, ...anonymous } = sending.headers;
  const [own, other] =
    door.token === 'vendor' ? [world.vendorToken, companyToken] : [companyToken, world.vendorToken];
  const wrong = door.token === 'vendor' ? { longer: `${own}x`, shorter: own.slice(1) } : await forge.wrong();
  const bearers = Object.entries({ ...wrong, 'somebody else’s': other }).map(
    ([what, token]) => [what, `Bearer ${token}`] as const,
  );
  const odd = ['Bearer', 'Bearer ', `Basic ${btoa(`x:${own}`)}`, `Token ${own}`, `Bearer ${own} ${own}`, own];
  const refusal = ({ status, headers }: Answer) => status === 401 && 'www-authenticate' in headers;
  const cases = [
    { what: 'nobody', headers: anonymous },
    { what: 'in the address', headers: anonymous, path: `${sending.path}?access_token=${own}&token=${own}` },
    ...[...bearers, ...odd.map((text) => [text, text] as const)].map(([what, authorization]) => ({
      what,
      headers: { ...anonymous, authorization },
    })),
  ].map((one) => ({ ...sending, ...one, and: refusal }));
  expect(await refused(world.gatewayUrl, door.language, cases)).toEqual([]);
});

describe('an order', () => {
  const order = () => ({
    ...(walk.example(orderSchema) as object),
    resultCallbackURL: `${world.sandboxUrl}/assessment-api/v202010/orders/${randomUUID()}/results`,
    companyId: both.companyId,
  });
  const sending = (what: string, body: object, more: object = {}) => ({
    what,
    method: 'POST',
    path: '/sr/packages/orders',
    headers: { authorization: `Bearer ${companyToken}`, 'content-type': media.json },
    body: JSON.stringify(body),
    ...more,
  });

  it('is refused when it lacks what it cannot be fulfilled without, and that part is named', async () => {
    const { candidate } = order() as unknown as { candidate: object };
    const cases = unfulfillable(candidate).map(([part, value]) => {
      const isNamed = ({ status, text }: Answer) => status === 400 && text.includes(`/${part}`);
      return sending(`${part}: ${typeof value}`, { ...order(), [part]: value }, { and: isNamed });
    });
    expect(await refused(world.gatewayUrl, 'smartrecruiters', cases)).toEqual([]);
  });

  it('is refused when its results would go anywhere but to SmartRecruiters', async () => {
    const path = `/assessment-api/v202010/orders/${randomUUID()}/results`;
    const { port } = new URL(world.sandboxUrl);
    const urls = [
      `https://evil.example${path}`,
      `http://evil.example${path}`,
      `http://localhost.evil.example:${port}${path}`,
      `http://localhost:${port}@evil.example${path}`,
      `http://user:secret@localhost:${port}${path}`,
      `http://localhost:${Number(port) + 1}${path}`,
      `//localhost:${port}${path}`,
      `javascript:alert(1)//localhost:${port}${path}`,
      `file:///etc/passwd`,
      `http://169.254.169.254${path}`,
      `${world.sandboxUrl}/`,
      `${world.sandboxUrl}/assessment-api/v202010/orders//results`,
      path,
    ];
    const cases = urls.map((resultCallbackURL) =>
      sending(resultCallbackURL, { ...order(), resultCallbackURL }, answered(400)),
    );
    expect(await refused(world.gatewayUrl, 'smartrecruiters', cases)).toEqual([]);
  });

  it('is refused for another company, and without the scope', async () => {
    const withScope = async (scope: string) => ({
      headers: { authorization: `Bearer ${await forge.make({ scope })}`, 'content-type': media.json },
    });
    const cases = [
      sending('another company', { ...order(), companyId: stranger.companyId }, answered(403)),
      sending('no scope', order(), { ...(await withScope('packages_view')), ...answered(403) }),
      sending('an odd scope', order(), { ...(await withScope('orders_manage_not')), ...answered(403) }),
    ];
    expect(await refused(world.gatewayUrl, 'smartrecruiters', cases)).toEqual([]);
  });
});

it('a company cannot be disconnected by another one, nor by a guess of the address', async () => {
  const path = `/sr/integrations/companies/${stranger.companyId}`;
  const headers = { authorization: `Bearer ${companyToken}` };
  const cases = [
    { what: 'another company', method: 'DELETE', path, headers, ...answered(403) },
    ...['', 'x', 'x'.repeat(300), '%00'].map((key) => ({
      what: `key=${key}`,
      method: 'DELETE',
      path: `${path}?key=${key}`,
      ...answered(401),
    })),
  ];
  expect(await refused(world.gatewayUrl, 'smartrecruiters', cases)).toEqual([]);
});

it('a token is not given for a wrong credential, however it is sent', async () => {
  const grant = 'grant_type=client_credentials';
  const headers = { 'content-type': media.form };
  const right = { method: 'POST', path: '/sr/oauth/token', headers, body: grant };
  const bodies = wrongCredentials.map((text) => `${grant}&${text}`);
  const cases = [
    ...[...bodies, grant, ...wrongGrants].map((body) => ({ ...right, what: body, body })),
    ...wrongBasics.map((authorization) => ({
      ...right,
      what: authorization,
      headers: { ...right.headers, authorization },
    })),
    { ...right, what: 'in the address', path: `${right.path}?${grant}&client_id=x&client_secret=y` },
  ];
  expect(await refused(world.gatewayUrl, 'oauth', cases)).toEqual([]);
});

it('a form of the consent page is refused when another site sent it', async () => {
  const body = new URLSearchParams({ flow, companyId: 'x', apiKey: 'x' }).toString();
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  const cases = ['/sr/integration', '/sr/integration/key'].flatMap((path) =>
    foreign.map((headers) => ({
      what: JSON.stringify(headers),
      method: 'POST',
      path,
      headers: { ...headers, 'content-type': media.form },
      body,
      ...answered(403),
    })),
  );
  expect(await refused(world.gatewayUrl, 'page', cases)).toEqual([]);
});

it('an address that leads nowhere is refused in the language of its neighbours', async () => {
  const nowhere = {
    '/v1/nothing': 'problem',
    '/nothing': 'problem',
    '/': 'problem',
    '/sr/nothing': 'smartrecruiters',
    '/sr/oauth/nothing': 'oauth',
    '/sr/integration/nothing': 'page',
    '/c/': 'page',
    '/.env': 'problem',
    '/health/live': 'problem',
  } as const;
  const cases = Object.entries(nowhere).map(([path, language]) => ({
    what: path,
    method: 'GET',
    path,
    language,
    ...answered(404),
  }));
  expect(await refused(world.gatewayUrl, 'problem', cases)).toEqual([]);
});

it.each(wrongRequests)('%s is refused before anybody looks at it', async (_what, bytes) => {
  const answer = await sendBytes(world.gatewayUrl, bytes);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toMatch(insides);
});
