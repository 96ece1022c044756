import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '../../tools/moving/import-lines.mjs';
import { readLines } from '../../tools/moving/read-lines.mjs';
import { Twins } from '../../tools/moving/twins.mjs';
import { VendorDoor } from '../../tools/moving/vendor-door.mjs';

let folder: string;
let server: Server;
let address: string;
/** What the vendor API answers next; the last one for ever. */
let answers: { status: number; body?: object; headers?: Record<string, string> }[] = [];
const seen: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moving-'));
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const {
      status,
      body = {},
      headers = {},
    } = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  seen.length = 0;
});

async function fileOf(text: string): Promise<string> {
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, text);
  return file;
}
async function read(text: string, most = 10): Promise<object[]> {
  const lines: object[] = [];
  for await (const line of readLines(await fileOf(text), most)) lines.push(line);
  return lines;
}
const door = () => new VendorDoor(`${address}/`, 'token');

describe('a file of lines', () => {
  it('is read line by line; what holds no object is told without its words', async () => {
    const lines = await read('\uFEFF{"a":1}\r\n\n[1]\n"secret\n{"b":2}');
    expect(lines).toEqual([
      { number: 1, content: { a: 1 } },
      { number: 3, wrong: 'is no JSON object' },
      { number: 4, wrong: 'is no JSON object' },
      { number: 5, content: { b: 2 } },
    ]);
  });

  it('has an end, and so has a line', async () => {
    await expect(read('{}\n{}\n{}', 2)).rejects.toThrow('more than 2 lines');
    expect(await read(`{"a":"${'x'.repeat(300_000)}"}`)).toEqual([
      { number: 1, wrong: 'is longer than 260000 characters' },
    ]);
  });
});

describe('two connections of a file', () => {
  const of = (companyId: string, issued: string, granted: string, key?: object) => ({
    companyId,
    connection: { issued: { clientId: issued }, granted: { clientId: granted }, key },
  });
  it.each([
    ['company', of('a', 'i2', 'g2')],
    ['issued client id', of('b', 'i1', 'g2')],
    ['granted client id', of('b', 'i2', 'g1')],
    [
      'key',
      of('b', 'i2', 'g2', {
        apiKeySha256: '77af778b51abd4a3c51c5ddd97204a9c3ae614ebccb75a606c3b6865aed6744e',
      }),
    ],
  ])('may not have one %s', (what, second) => {
    const twins = new Twins();
    expect(twins.refuse(3, of('a', 'i1', 'g1', { apiKey: 'cat' }))).toBeUndefined();
    expect(twins.refuse(4, second)).toBe(`the ${what} is that of line 3`);
    expect(twins.refuse(5, { companyId: 'a', key: { apiKey: 'cat' } })).toBeUndefined();
  });
});

describe('the vendor API', () => {
  it('is asked again where that can help, after as long as it says', async () => {
    answers = [
      { status: 503, headers: { 'retry-after': '0' } },
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 200, body: { outcome: 'created' } },
    ];
    expect(await door().call('PUT', '/v1/x', {})).toEqual({ answer: { outcome: 'created' } });
    expect(seen).toEqual(['PUT /v1/x', 'PUT /v1/x', 'PUT /v1/x']);
  });

  it('is asked once where it refuses, and not at all any more where the token is wrong', async () => {
    answers = [{ status: 409, body: { code: 'connection-held', title: 'It waits.' } }];
    expect(await door().call('PUT', '/v1/x', {})).toMatchObject({ refusal: { code: 'connection-held' } });
    expect(seen).toHaveLength(1);
    answers = [{ status: 401, body: { title: 'A valid bearer token is required.' } }];
    await expect(door().call('PUT', '/v1/x', {})).rejects.toThrow('The token is refused');
  });

  it('is told nothing more of a file once it does not answer', async () => {
    answers = [{ status: 401 }];
    const printed: string[] = [];
    const file = await fileOf('{"accountId":"a","key":{}}\n{"accountId":"a","key":{}}');
    const errand = { file, door: door(), apply: true, print: (line: string) => void printed.push(line) };
    await expect(runImport(errand)).rejects.toThrow();
    expect([seen.length, printed]).toEqual([1, []]);
  });
});

describe('a dry run', () => {
  it('waits for no account that an earlier line makes', async () => {
    answers = [
      { status: 200, body: { outcome: 'would-create', what: 'key', awaitsAccount: true } },
      { status: 200, body: { outcome: 'would-create', what: 'account' } },
      { status: 200, body: { outcome: 'would-create', what: 'key', awaitsAccount: true } },
    ];
    const printed: string[] = [];
    const file = await fileOf(
      ['{"accountId":"a","key":{}}', '{"accountId":"a","account":{}}', '{"accountId":"a","key":{}}'].join(
        '\n',
      ),
    );
    const errand = { file, door: door(), apply: false, print: (line: string) => void printed.push(line) };
    expect(await runImport(errand)).toBe(false);
    expect(printed.map((line) => line.split('\t').slice(1).join(' '))).toEqual([
      'key a refused: account-not-found: no line before makes the account',
      'account a would create',
      'key a would create',
      '',
    ]);
    expect(printed.at(-1)).toContain('1 refused, 2 would create. Nothing was changed');
    expect(new Set(seen)).toEqual(new Set(['POST /v1/accounts/a/import/check']));
  });
});
