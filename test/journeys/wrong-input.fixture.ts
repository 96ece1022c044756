import { gzipSync } from 'node:zlib';
import { answered, type Case } from './refused.fixture.js';
import type { Sending } from './wire.fixture.js';

const media = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

/** A request that is right, and what may be left out of it. */
export interface RightRequest extends Sending {
  readonly as: 'json' | 'form';
  readonly optional: boolean;
  readonly body: string;
}

/** The same request with bodies that are wrong whatever is expected, or described wrongly. */
export function wrongBodies({ as, optional, body: good, ...base }: RightRequest): Case[] {
  const sentAs = (type: string | undefined): Record<string, string> => {
    const { 'content-type': _type, ...others } = base.headers ?? {};
    return type === undefined ? others : { ...others, 'content-type': type };
  };
  const large = (size: number): string =>
    as === 'json' ? good.padEnd(size, ' ') : `${good}&x=`.padEnd(size, 'x');
  const json = ['[]', '"x"', '5', 'true', 'null', '{', `${good}x`, "{'a':1}", '{"a":NaN}', `[${good}]`];
  const hostile = [
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"name":"a","name":"b"}',
    '{"name":"a\\u0000b"}',
    '{"name":"\\ud800"}',
    `{"name":${'['.repeat(60)}${']'.repeat(60)}}`,
    '['.repeat(100_000),
  ];
  const form = [
    '',
    'x',
    'flow=1&flow=2',
    'flow=%00',
    'flow=%ff',
    'flow[a]=1',
    '__proto__=1',
    good.replace('=', '%'),
  ];
  const other = as === 'json' ? media.form : media.json;
  return [
    ...(as === 'json'
      ? [...json, ...hostile, ...(optional ? [] : [''])]
      : [...form, '{"flow":"x"}', '\u0000']
    ).map((body) => ({ ...base, what: JSON.stringify(body).slice(0, 60), body })),
    { ...base, what: 'bytes that are no text', body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
    { ...base, what: '256 KiB and one byte', body: large(262_145), ...answered(413) },
    {
      ...base,
      what: '256 KiB and one byte, in chunks',
      headers: { ...base.headers, 'transfer-encoding': 'chunked' },
      body: large(262_145),
      ...answered(413),
    },
    { ...base, what: '1 MiB', body: large(1_048_576), ...answered(413) },
    ...[
      other,
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      `${media[as]}; charset=utf-16`,
      '*/*',
      'x',
      undefined,
    ].map((type) => ({
      ...base,
      what: `sent as ${type}`,
      headers: sentAs(type),
      body: good,
      ...answered(415),
    })),
    {
      ...base,
      what: 'compressed',
      headers: { ...base.headers, 'content-encoding': 'gzip' },
      body: gzipSync(good),
    },
  ];
}

/** What no id can be, not even one that the vendor chooses. */
export const impossibleIds = ['%00', 'a%00b', '%ff', '%', '%zz', 'x'.repeat(300), 'x'.repeat(3000)];

/** What none of our ids can be. */
export const wrongIds = [
  ...impossibleIds,
  '..%2f..%2fetc%2fpasswd',
  "'%20OR%201=1%20--",
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%0d%0aSet-Cookie:%20a=b',
  '%20',
  '%F0%9F%98%80',
];

/** What is no credential, in a form. */
export const wrongCredentials = [
  'client_id=x',
  'client_secret=x',
  'client_id=x&client_secret=y',
  `client_id=${'x'.repeat(300)}&client_secret=y`,
  "client_id='%20OR%201=1--&client_secret=y",
];

/** What is no credential, in a header. */
export const wrongBasics = [
  'Basic',
  'Basic !',
  `Basic ${btoa('x')}`,
  `Basic ${btoa('x:y')}`,
  `Basic ${btoa('%zz:y')}`,
  'Bearer x',
];

/** What no token is given for. */
export const wrongGrants = ['grant_type=password&username=a&password=b', 'client_id=x&client_secret=y'];

/** What no question can be. */
export const wrongQueries = [
  'limit=1&limit=2',
  'companyId[]=x',
  'companyId=%00',
  'surprise=1',
  'cursor=x',
  `cursor=${'x'.repeat(501)}`,
];

/** Bytes that are not quite HTTP. */
export const wrongRequests = [
  ['no HTTP', 'hello\r\n\r\n'],
  ['an unknown version', 'GET /v1/orders HTTP/9.9\r\nHost: a\r\n\r\n'],
  ['no host', 'GET /v1/orders HTTP/1.1\r\n\r\n'],
  ['a NUL in the address', 'GET /v1/\u0000 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a header of 20 KiB', `GET /v1/orders HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_480)}\r\n\r\n`],
  ['two lengths', 'POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}'],
  [
    'a length and chunks',
    'POST /sr/oauth/token HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a negative length', 'POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'],
  [
    'a broken chunk',
    'POST /sr/oauth/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  ],
] as const;

const odd = [undefined, null, '', [], {}, ['x'], 'x'.repeat(3000)];

/** Parts that an order cannot be fulfilled with, by their names. */
export function unfulfillable(candidate: object): (readonly [string, unknown])[] {
  return [
    ...['resultCallbackURL', 'companyId', 'assessmentPackageId'].flatMap((part) =>
      odd.map((value) => [part, value] as const),
    ),
    ...[undefined, null, 'x', 5, [], [{}], {}].map((value) => ['candidate', value] as const),
    ...odd.map((email) => ['candidate', { ...candidate, email }] as const),
    ...[undefined, null, 'x', 5, [], {}, { id: '' }, { id: ['x'] }].map((value) => ['job', value] as const),
  ];
}
