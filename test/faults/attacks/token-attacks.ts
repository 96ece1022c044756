import { randomBytes, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eventually } from '@assay/testing';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { connected, consent, type Parties } from '../../journeys/stories.fixture.js';
import { TokenForge } from '../../journeys/token-forge.fixture.js';
import { send, type Answer, type Sending } from '../../journeys/wire.fixture.js';
import { drawer } from '../stage/draw.js';
import { atLeast, exactly, type Figure, type How, scaled, told } from '../scenario.js';
import { forgedTokens } from './forged-tokens.js';
import type { Target } from './target.js';

/** One try to get in, and whether what came back is a refusal as the standards have it. */
interface Try {
  readonly what: string;
  readonly sending: Sending;
  readonly at: 'company' | 'token' | 'vendor';
}

const atOnce = 8;
const form = 'application/x-www-form-urlencoded';
const oauthErrors =
  /^(invalid_request|invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|invalid_scope|temporarily_unavailable)$/;
const lettersOfSecrets = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Some thousand tries to be let in by what is no token, no credential or no longer one. */
export async function attackTokens(target: Target, { seed, scale }: How): Promise<Figure[]> {
  const [company, other] = [await connected(target), await connected(target)];
  const forge = await TokenForge.open(target, company);
  const right = await forge.make();
  const draw = drawer(`tokens ${seed}`);
  const count = scaled(5000, scale, 400);
  const tokens = await forgedTokens(
    { forge, right, draw },
    { publicJwk: forge.publicJwk, evil: target.sandboxUrl, count },
  );
  const doors = doorsOf(target, company);
  const before = await rowsOf(target);
  const tries = [
    ...tokens.map(({ what, token }, index) =>
      // These are signed by us, so an order would be noted as one that was refused; and a company ends its connection
      // whatever its token may do besides.
      bearer(
        /^(scope|account|company|connection)$/.test(what) ? doors.slice(0, 2) : doors,
        what,
        `Bearer ${token}`,
        index,
      ),
    ),
    ...elsewhere(right).map((sending) => ({
      what: 'elsewhere than in the header',
      sending,
      at: 'company' as const,
    })),
    ...oddly(right).map((text, index) => bearer(doors, 'said oddly', text, index)),
    ...(await credentials(target, [company, other], draw, scaled(1000, scale, 60))),
    ...vendorTokens(target.vendorToken, draw, scaled(500, scale, 20)),
  ];
  const outcome = await judged(target, tries);
  const opened = (await send(target.gatewayUrl, bearer(doors, 'right', `Bearer ${right}`, 0).sending)).status;
  return [
    atLeast('tries with what is no token or credential', tries.length, count),
    exactly('of them let in', outcome.opened.length, 0),
    exactly('answers that are no refusal as RFC 6749 and 6750 have it', outcome.odd.length, 0),
    exactly(
      'rows of orders and connections that are there because of them',
      (await rowsOf(target)) - before,
      0,
    ),
    exactly('status of the right token, asked last', opened, 200),
    ...outcome.opened
      .concat(outcome.odd)
      .slice(0, 10)
      .map((what) => told(what, 1)),
    ...(await endedTokens(target, other)),
  ];
}

async function rowsOf(target: Target): Promise<number> {
  const [row] = await target.sql<{ rows: number }>(
    // What was refused is noted, once, and is no order.
    `SELECT ((SELECT count(*) FROM gateway.intake WHERE decision IS NULL OR decision NOT IN ('refused', 'abandoned'))
       + (SELECT count(*) FROM ordering.orders WHERE status <> 'rejected')
       + (SELECT count(*) FROM consent.connections))::int AS rows`,
  );
  return row?.rows ?? 0;
}

/** Each door that takes a company's token, one after the other, with what is right there. */
function bearer(doors: readonly Sending[], what: string, authorization: string, index: number): Try {
  const door = doors[index % doors.length] ?? { method: 'GET', path: '/sr/packages' };
  // No client writes such letters into a header; what it would mean is tried without them.
  const headers = {
    'content-type': 'application/json',
    authorization: authorization.replaceAll(/[\r\n\0]/g, ''),
  };
  return { what, at: 'company', sending: { ...door, headers } };
}

function doorsOf({ sandboxUrl }: Target, { companyId }: Parties): Sending[] {
  const url = () => `${sandboxUrl}/assessment-api/v202010/orders/${randomUUID()}/results`;
  const order = orderBodyFixture({ companyId, resultCallbackURL: url() });
  const { requester: _requester, candidate, ...rest } = order;
  const { id: _id, ...applicant } = candidate;
  const inline = {
    ...rest,
    candidate: applicant,
    completedAssessmentCallbackUrl: `${sandboxUrl}/back`,
    resultCallbackURL: url(),
  };
  return [
    { method: 'GET', path: '/sr/packages' },
    { method: 'GET', path: '/sr/packages/pkg-backend-junior' },
    { method: 'POST', path: '/sr/packages/orders', body: JSON.stringify(order) },
    { method: 'POST', path: '/sr/packages/inline/orders', body: JSON.stringify(inline) },
    { method: 'DELETE', path: `/sr/integrations/companies/${companyId}` },
  ];
}

const elsewhere = (right: string): Sending[] => [
  { method: 'GET', path: `/sr/packages?access_token=${right}` },
  { method: 'GET', path: `/sr/packages?token=${right}&bearer_token=${right}` },
  { method: 'GET', path: '/sr/packages', headers: { cookie: `access_token=${right}; token=${right}` } },
  {
    method: 'GET',
    path: '/sr/packages',
    headers: { 'x-access-token': right, 'proxy-authorization': `Bearer ${right}` },
  },
  {
    method: 'POST',
    path: '/sr/packages/orders',
    headers: { 'content-type': form },
    body: `access_token=${right}`,
  },
];

const oddly = (right: string): string[] => [
  'Bearer',
  'Bearer ',
  'bearer',
  right,
  `Token ${right}`,
  `JWT ${right}`,
  `Bearer${right}`,
  `Bearer=${right}`,
  `Bearer "${right}"`,
  `Bearer ${right} ${right}`,
  `Bearer ${right},Bearer ${right}`,
  `Bearer token=${right}`,
  `Basic ${btoa(`x:${right}`)}`,
  `Basic ${right}`,
  `Digest ${right}`,
  `Bearer ${btoa(right)}`,
  `Bearer ${right}.`,
];

/** A secret that is made like ours and that nobody was given. */
function invented(): string {
  const body = [...randomBytes(43)].map((byte) => lettersOfSecrets[byte % 62]).join('');
  const text = `assay_live_secret_${body}`;
  let [rest, digits] = [crc32(text), ''];
  for (let place = 0; place < 6; place += 1) {
    digits = (lettersOfSecrets[rest % 62] ?? '') + digits;
    rest = Math.floor(rest / 62);
  }
  return text + digits;
}

const basic = (text: string): Record<string, string> => ({ authorization: `Basic ${btoa(text)}` });

async function credentials(
  target: Target,
  companies: readonly Parties[],
  draw: (below: number) => number,
  count: number,
): Promise<Try[]> {
  const known = companies.map(({ companyId }) => `'${companyId}'`).join();
  const rows = await target.sql<{ id: string }>(
    `SELECT client_id AS id FROM consent.issued_credentials WHERE company_id IN (${known})`,
  );
  const ids = [...rows.map(({ id }) => id), 'nobody', '', "' OR 1=1 --", '../x'];
  const ways = (id: string, secret: string): Sending[] => {
    const pair = `client_id=${encodeURIComponent(id)}&client_secret=${encodeURIComponent(secret)}`;
    const grant = 'grant_type=client_credentials';
    const at = { method: 'POST', path: '/sr/oauth/token', headers: { 'content-type': form } };
    const header = (authorization: string) => ({
      ...at,
      headers: { ...at.headers, authorization },
      body: grant,
    });
    const pairText = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
    return [
      { ...at, body: `${grant}&${pair}` },
      { ...at, path: `${at.path}?${pair}`, body: grant },
      { ...at, path: `${at.path}?${grant}&${pair}`, body: pair },
      { ...at, body: `grant_type=password&${pair}` },
      { ...at, body: `${grant}&${pair}&${pair}` },
      {
        ...at,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ client_id: id, client_secret: secret }),
      },
      header(basic(pairText)['authorization'] ?? ''),
      header(`Basic ${pairText}`),
      header(`Basic ${btoa(pairText).slice(0, -2)}!`),
      header(`Basic ${btoa(`%zz${pairText}`)}`),
      header(`Basic ${btoa(pairText)} ${btoa(pairText)}`),
    ];
  };
  const made: Try[] = [];
  while (made.length < count) {
    const all = ways(ids[draw(ids.length)] ?? '', draw(2) === 0 ? invented() : (ids[draw(ids.length)] ?? ''));
    const sending = all[draw(all.length)];
    if (sending) made.push({ what: `credential: ${sending.path.slice(0, 30)}`, at: 'token', sending });
  }
  return made;
}

function vendorTokens(right: string, draw: (below: number) => number, count: number): Try[] {
  return Array.from({ length: count }, () => {
    const place = draw(right.length);
    const letter = lettersOfSecrets[draw(62)] ?? 'x';
    const changed = right.slice(0, place) + letter + right.slice(place + 1);
    const all = [
      changed === right ? `${right}x` : changed,
      right.slice(0, place),
      right.slice(place + 1),
      `${right}${letter}`,
    ];
    const authorization = `Bearer ${all[draw(all.length)] ?? ''}`;
    return {
      what: 'token of the vendor API',
      at: 'vendor',
      sending: { method: 'GET', path: '/v1/orders', headers: { authorization } },
    };
  });
}

async function judged(
  { gatewayUrl }: Target,
  tries: readonly Try[],
): Promise<{ opened: string[]; odd: string[] }> {
  const [opened, odd]: [string[], string[]] = [[], []];
  for (let index = 0; index < tries.length; index += atOnce)
    await Promise.all(
      tries.slice(index, index + atOnce).map(async (one) => {
        const answer = await send(gatewayUrl, one.sending);
        const shown = `${one.what} at ${one.sending.method} ${one.sending.path.slice(0, 60)}: ${answer.status}`;
        if (![400, 401, 403, 413, 415, 429, 431].includes(answer.status)) opened.push(shown);
        else if (!isRefusal(one, answer)) odd.push(`${shown} ${answer.text.slice(0, 100)}`);
      }),
    );
  return { opened, odd };
}

/** RFC 6750 section 3 at doors for tokens, RFC 6749 section 5.2 where one is asked for. */
function isRefusal({ at }: Try, { status, headers, text }: Answer): boolean {
  if (at === 'token') {
    const { error = '' } = JSON.parse(text) as { error?: string };
    return (
      oauthErrors.test(error) && (status !== 401 || String(headers['www-authenticate']).startsWith('Basic '))
    );
  }
  return status !== 401 || /^Bearer\b/.test(String(headers['www-authenticate']));
}

/** A company disconnects and connects again: its token of before opens none of its doors, then or later. */
async function endedTokens(target: Target, company: Parties): Promise<Figure[]> {
  const old = await (await TokenForge.open(target, company)).make();
  const doors = doorsOf(target, company);
  const tries = doors.map((_door, index) => bearer(doors, 'ended', `Bearer ${old}`, index));
  const refuses = (): Promise<void> =>
    eventually(async () => {
      const { status } = await send(target.gatewayUrl, bearer(doors, 'ended', `Bearer ${old}`, 0).sending);
      if (status === 200) throw new Error('the end of the connection has not arrived yet');
    });
  await target.sandbox.disconnect(company.companyId);
  await refuses();
  // What was ordered is finished: its package is still shown, ending it once more changes nothing, and an order is refused
  // by ordering, which a spec shows.
  const after = await judged(target, tries.slice(0, 1));
  await consent(target, company);
  await refuses();
  const later = await judged(target, tries);
  return [
    exactly('doors that a token of an ended connection opens', after.opened.length + later.opened.length, 0),
  ];
}
