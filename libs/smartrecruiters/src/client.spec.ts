import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SmartRecruitersClient } from './client.js';
import { failureOf, type RefusalKind } from './outbound/answer.js';
import { packageResultFixture } from './outbound/package-result.fixture.js';
import { SmartRecruitersPeople } from './people-client.js';

type Answering = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let server: Server;
let origin: string;
let answering: Answering;
let client: SmartRecruitersClient;
const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answering =>
  (_request, _body, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

beforeEach(async () => {
  seen.length = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      answering(request, body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new SmartRecruitersClient({ apiUrl: origin });
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const patch = (url = `${origin}/assessment-api/v202010/orders/1/results`) =>
  client.patchResults(url, 'secret-token', packageResultFixture());

describe('the client of SmartRecruiters', () => {
  it('obtains a token by a form with client credentials', async () => {
    answering = json(200, { access_token: 'abc', expires_in: 1800, token_type: 'Bearer' });
    const answer = await client.fetchToken({ clientId: 'id', clientSecret: 's&cret' });
    expect(answer).toMatchObject({ kind: 'accepted', body: { accessToken: 'abc', expiresInSeconds: 1800 } });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/identity/oauth/token',
      body: 'grant_type=client_credentials&client_id=id&client_secret=s%26cret',
    });
  });

  it('UNK-12 obtains tokens, and hands results over, elsewhere than under the API where that is configured', async () => {
    const api = 'http://127.0.0.1:1';
    const elsewhere = new SmartRecruitersClient({
      apiUrl: api,
      tokenUrl: `${origin}/other/token`,
      resultOrigins: [origin],
    });
    answering = json(200, { access_token: 'abc', expires_in: 1800 });
    expect((await elsewhere.fetchToken({ clientId: 'id', clientSecret: 's' })).kind).toBe('accepted');
    const url = `${origin}/orders/1/results`;
    expect((await elsewhere.patchResults(url, 't', packageResultFixture())).kind).toBe('accepted');
    expect(seen.map((call) => call.url)).toEqual(['/other/token', '/orders/1/results']);
    const strict = new SmartRecruitersClient({ apiUrl: api });
    expect(await strict.patchResults(url, 't', packageResultFixture())).toMatchObject({
      kind: 'rejected',
      status: 0,
    });
    expect(seen).toHaveLength(2);
  });

  it('takes "invalid_client" under 400 for a wrong credential', async () => {
    answering = json(400, { error: 'invalid_client' });
    expect(await client.fetchToken({ clientId: 'id', clientSecret: 'x' })).toMatchObject({
      kind: 'unauthorized',
    });
    answering = json(400, { error: 'invalid_request' });
    expect(await client.fetchToken({ clientId: 'id', clientSecret: 'x' })).toMatchObject({
      kind: 'rejected',
    });
  });

  it('exchanges credentials and quotes the company in the path', async () => {
    answering = json(200, { clientId: 'theirs', clientSecret: 'secret' });
    const answer = await client.exchangeCredentials('master', 'A/B c', {
      clientId: 'ours',
      clientSecret: 'own',
    });
    expect(answer).toMatchObject({ kind: 'accepted', body: { clientId: 'theirs', clientSecret: 'secret' } });
    expect(seen[0]?.url).toBe('/assessment-api/v202010/integration/company/A%2FB%20c');
    expect(seen[0]?.headers.authorization).toBe('Bearer master');
  });

  it.each(['.', '..'])('sends nothing for the id %s, which would lead elsewhere', async (id) => {
    answering = json(200, { clientId: 'theirs', clientSecret: 'secret' });
    const issued = { clientId: 'ours', clientSecret: 'own' };
    expect(await client.exchangeCredentials('master', id, issued)).toMatchObject({
      kind: 'rejected',
      status: 0,
    });
    expect(seen).toEqual([]);
  });

  it('takes the life of a token for a day at most', async () => {
    answering = (_request, _body, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"access_token":"a","expires_in":1e999}');
    const answer = await client.fetchToken({ clientId: 'id', clientSecret: 's' });
    expect(answer).toMatchObject({ kind: 'accepted', body: { expiresInSeconds: 86_400 } });
  });

  it.each(['a\r\nb', '\u0100', ''])(
    'takes the token %j, which no header can carry back, for no answer',
    async (token) => {
      answering = json(200, { access_token: token, expires_in: 1800 });
      const answer = await client.fetchToken({ clientId: 'id', clientSecret: 's' });
      expect(answer).toMatchObject({ kind: 'unavailable' });
    },
  );

  it('takes an accepted exchange without credentials for no answer', async () => {
    answering = json(200, { ok: true });
    const answer = await client.exchangeCredentials('m', 'c', { clientId: 'a', clientSecret: 'b' });
    expect(answer).toMatchObject({ kind: 'unavailable', status: 200 });
  });

  const table: [number, RefusalKind, string][] = [
    [400, 'rejected', 'rejected'],
    [415, 'rejected', 'rejected'],
    [422, 'rejected', 'rejected'],
    [401, 'unauthorized', 'unauthorized'],
    [403, 'forbidden', 'unauthorized'],
    [404, 'not-found', 'rejected'],
    [409, 'conflict', 'rejected'],
    [429, 'limited', 'unavailable'],
    [500, 'unavailable', 'unavailable'],
    [503, 'unavailable', 'unavailable'],
  ];
  it.each(table)('takes %i for %s, which means %s', async (status, kind, failure) => {
    answering = json(status, { errors: [{ code: 'X' }] });
    const answer = await patch();
    expect(answer).toMatchObject({ kind, status, bodyExcerpt: '{"errors":[{"code":"X"}]}' });
    expect(failureOf({ kind })).toBe(failure);
  });

  it('sends results as JSON with the token', async () => {
    answering = json(200, {});
    expect(await patch()).toMatchObject({ kind: 'accepted', status: 200 });
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: 'Bearer secret-token',
    });
  });

  it('reports how long to wait and the limits', async () => {
    answering = json(
      429,
      {},
      { 'retry-after': '7', 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0' },
    );
    expect(await patch()).toMatchObject({
      kind: 'limited',
      retryAfterSeconds: 7,
      limits: { limit: 10, remaining: 0 },
    });
    answering = json(429, {});
    expect(await patch()).toMatchObject({ kind: 'limited', retryAfterSeconds: 1 });
    answering = json(503, {}, { 'retry-after': '99999999' });
    expect(await patch()).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 3600 });
  });

  describe('takes for no answer what is not SmartRecruiters’ own:', () => {
    const as =
      (status: number, contentType: string | undefined, text: string): Answering =>
      (_request, _body, response) =>
        response
          .writeHead(status, contentType === undefined ? {} : { 'content-type': contentType })
          .end(text);
    const strange: [string, string | undefined, string][] = [
      ['a page', 'text/html; charset=utf-8', '<h1>Proxy</h1>'],
      ['a page that says it is JSON', 'application/json', '<h1>Proxy</h1>'],
      ['a load balancer without a backend', 'text/plain; charset=utf-8', 'default backend - 404'],
      ['text without a type', undefined, 'nothing here'],
      ['a text in JSON', 'application/json', '"gone"'],
      ['JSON under another name', 'text/plain', '{"errors":[{"code":"X"}]}'],
    ];
    const gateways: [string, string | undefined, string][] = [
      ['a gateway without a route', 'application/json', '{"message":"no Route matched with those values"}'],
      ['a framework of somebody else', 'application/json', '{"status":404,"error":"Not Found","path":"/x"}'],
      ['nothing at all', undefined, ''],
    ];
    const calls = (): [string, () => Promise<{ kind: string; status: number }>][] => {
      const people = new SmartRecruitersPeople({ apiUrl: origin, timeoutMs: 20_000 });
      const [by, id] = [{ token: 't' }, 'c-1'];
      const issued = { clientId: 'a', clientSecret: 'b' };
      const person = { firstName: 'A', lastName: 'B', email: 'a@example.org' };
      async function* content(): AsyncGenerator<Uint8Array> {
        yield Buffer.from('%PDF-1.7');
      }
      const file = { name: 'report.pdf', contentType: 'application/pdf', content: content() };
      return [
        ['a token', () => client.fetchToken(issued)],
        ['an exchange', () => client.exchangeCredentials('t', 'c', issued)],
        ['the general exchange', () => client.enableIntegration('t', 'c', issued, '{}')],
        ['the configuration', () => client.readPartnerConfiguration('t')],
        ['a result', () => patch()],
        ['a report', () => client.uploadAttachment(`${origin}/orders/1/results`, 't', file)],
        ['an application', () => client.findApplication('t', { candidateId: id, jobId: 'j' })],
        ['orders', () => client.readOrders('t', 'app-1')],
        ['a search', () => people.search(by, 'a@example.org')],
        ['a new person', () => people.create(by, person)],
        ['another name', () => people.rename(by, id, 'A')],
        ['a job', () => people.readJob(by, 'j')],
        ['tags', () => people.readTags(by, id)],
        ['a tag', () => people.addTag(by, id, 'x')],
        ['a note', () => people.note(by, { candidateId: id, text: 'x' })],
      ];
    };

    it.each(strange)('%s, with any status, to any call', async (_title, contentType, text) => {
      for (const status of [200, 400, 401, 403, 404, 409, 422]) {
        answering = as(status, contentType, text);
        for (const [what, call] of calls())
          expect({ what, ...(await call()) }).toMatchObject({ what, kind: 'unavailable', status });
      }
    });

    it.each(gateways)('%s, as a refusal, to any call', async (_title, contentType, text) => {
      for (const status of [400, 401, 403, 404, 409, 410, 422]) {
        answering = as(status, contentType, text);
        for (const [what, call] of calls())
          expect({ what, ...(await call()) }).toMatchObject({ what, kind: 'unavailable', status });
      }
    });
  });

  it('takes a success without a word, and a token that is refused by a challenge alone', async () => {
    answering = (_request, _body, response) => response.writeHead(204).end();
    expect(await patch()).toMatchObject({ kind: 'accepted', status: 204 });
    answering = (_request, _body, response) =>
      response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
    expect(await patch()).toMatchObject({ kind: 'unauthorized', status: 401 });
  });

  it('asks for no coding, and reads what comes in one', async () => {
    const zipped = gzipSync(JSON.stringify({ access_token: 'abc', expires_in: 1800 }));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    answering = (_request, _body, response) => response.writeHead(200, headers).end(zipped);
    expect(await client.fetchToken({ clientId: 'id', clientSecret: 's' })).toMatchObject({
      kind: 'accepted',
      body: { accessToken: 'abc' },
    });
    expect(seen[0]?.headers['accept-encoding']).toBe('identity');
    const bomb = gzipSync(Buffer.alloc(9_000_000, ' '));
    answering = (_request, _body, response) => response.writeHead(200, headers).end(bomb);
    expect(await patch()).toMatchObject({
      kind: 'unavailable',
      bodyExcerpt: 'no answer: ERR_BUFFER_TOO_LARGE',
    });
  });

  it('does not follow a redirect', async () => {
    answering = json(302, {}, { location: `${origin}/elsewhere` });
    expect(await patch()).toMatchObject({ kind: 'unavailable', status: 302 });
    expect(seen).toHaveLength(1);
  });

  it('never calls another host, scheme or port', async () => {
    for (const url of [
      'https://evil.example/orders/1/results',
      'http://127.0.0.1:1/x',
      `${origin}@evil.example/`,
    ]) {
      expect(await patch(url)).toMatchObject({ kind: 'rejected', status: 0 });
    }
    expect(seen).toHaveLength(0);
  });

  it('gives up a call that is not answered in time', async () => {
    answering = () => undefined;
    client = new SmartRecruitersClient({ apiUrl: origin, timeouts: { resultMs: 300 } });
    expect(await patch()).toMatchObject({ kind: 'unavailable', status: 0 });
  });

  it('takes a host that is not there for no answer', async () => {
    const nobody = new SmartRecruitersClient({ apiUrl: 'http://127.0.0.1:1' });
    const answer = await nobody.fetchToken({ clientId: 'a', clientSecret: 'b' });
    expect(answer).toMatchObject({ kind: 'unavailable', status: 0, bodyExcerpt: 'no answer: ECONNREFUSED' });
  });

  it('refuses to be pointed at an address without TLS', () => {
    expect(() => new SmartRecruitersClient({ apiUrl: 'http://api.example' })).toThrow('https');
  });

  it.each(['', '/', '?', '/?#'])('streams a report to results%s and returns its address', async (end) => {
    answering = json(201, { url: 'https://files.example/1' });
    async function* content(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('%PDF-');
      yield Buffer.from('1.7');
    }
    const file = { name: 'report".pdf', contentType: 'application/pdf', content: content() };
    const answer = await client.uploadAttachment(`${origin}/orders/1/results${end}`, 'token', file);
    expect(answer).toMatchObject({ kind: 'accepted', body: { url: 'https://files.example/1' } });
    expect(seen[0]?.url).toBe('/orders/1/results/attachment');
    expect(seen[0]?.body).toContain('name="file"; filename="report_.pdf"');
    expect(seen[0]?.body).toContain('%PDF-1.7');
  });
});
