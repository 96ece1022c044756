import { PRODUCTION, readFiles } from '../../../tools/generators/source-tree.mjs';
import { routesIn } from '../../../tools/generators/routes.mjs';
import { doors, vendorApi, type Door } from '../../journeys/doors.fixture.js';
import { SchemaWalk } from '../../journeys/schema-walk.fixture.js';
import type { Sending } from '../../journeys/wire.fixture.js';
import { texts, types, values } from './odd-parts.js';

/** What a fuzzer may know, so that what it sends gets further than the door. */
export interface Known {
  readonly vendor: string;
  readonly company: string;
  /** Values for the parts of addresses, by their names. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** An address with the method that is served there, and what is known of it. */
export type Address = Pick<Door, 'method' | 'path' | 'token' | 'body' | 'query' | 'file'>;

const walk = new SchemaWalk(vendorApi.components.schemas);
const media = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

/** Every address of the gateway, from its sources, with what the documents say of it. */
export function addresses(): Address[] {
  const known = new Map(doors.map((door) => [`${door.method} ${door.path}`, door]));
  const sources = readFiles(PRODUCTION).filter(({ path }) => path.startsWith('apps/gateway/'));
  const served = routesIn(sources).map(({ method, address }) => ({ method, path: address }));
  return [...served.map((one) => known.get(`${one.method} ${one.path}`) ?? one), ...doors];
}

/** Makes requests that are right in some parts and wrong in others: the same ones for the same draws. */
export class Fuzzer {
  private readonly all = addresses();

  constructor(
    private readonly known: Known,
    private readonly draw: (below: number) => number,
  ) {}

  /** One more request. */
  next(): Sending {
    const door = this.one(this.all);
    const [type, body] = this.body(door);
    const method =
      this.draw(50) === 0 ? this.one(['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS']) : door.method;
    const headers = { ...this.headers(door), ...(type === undefined ? {} : { 'content-type': type }) };
    return { method, path: this.address(door), headers, ...(body === undefined ? {} : { body }) };
  }

  private one<T>(of: readonly T[]): T {
    const found = of[this.draw(of.length)];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  }

  private address({ path, query = [] }: Address): string {
    const filled = path.replace(/\{(\w+)\}/g, (_place, name: string) => this.part(name));
    const names = [
      ...query.map(({ name }) => name),
      'limit',
      'cursor',
      'x',
      'token',
      'companyId',
      'redirect',
    ];
    const count = this.draw(3) === 0 ? 1 + this.draw(3) : 0;
    const asked = Array.from({ length: count }, () => `${this.one(names)}=${escaped(this.one(texts))}`);
    return count === 0 ? filled : `${filled}?${asked.join('&')}`;
  }

  private part(name: string): string {
    const known = this.known.ids[name] ?? [];
    if (known.length > 0 && this.draw(2) === 0) return escaped(this.one(known));
    const text = this.one(texts);
    // An empty part would be another address.
    return this.draw(3) === 0 ? '00000000-0000-7000-8000-000000000000' : escaped(text) || 'x';
  }

  private headers({ token }: Address): Record<string, string> {
    const headers: Record<string, string> = {};
    if (token && this.draw(10) > 0) headers['authorization'] = `Bearer ${this.known[token]}`;
    else if (this.draw(2) === 0) headers['authorization'] = `Bearer ${sendable(this.one(texts))}`;
    if (this.draw(4) > 0) return headers;
    const names = [
      'accept',
      'accept-language',
      'requester',
      'if-match',
      'idempotency-key',
      'origin',
      'x-forwarded-for',
      'x',
    ];
    headers[this.one(names)] = sendable(this.one(texts));
    if (this.draw(20) === 0) headers['content-encoding'] = this.one(['gzip', 'br', 'identity', 'x']);
    return headers;
  }

  private body({
    body,
    file,
    method,
  }: Address): [type: string | undefined, body: string | Buffer | undefined] {
    const right = file ?? media[body?.as ?? 'json'];
    const type = this.draw(12) === 0 ? this.one(types) : right;
    if (body) return [type, this.written(body)];
    return this.draw(method === 'GET' ? 50 : 3) === 0 ? [type, this.raw('{}')] : [undefined, undefined];
  }

  private written({ as, schema }: NonNullable<Address['body']>): string | Buffer {
    const example = walk.example(schema);
    const changed = this.draw(6) === 0 ? example : this.mutated(example, 0);
    const text = (as === 'json' ? JSON.stringify(changed) : formOf(changed)) ?? '';
    return this.draw(5) === 0 ? this.raw(text) : text;
  }

  /** The value with some of its parts replaced, left out, renamed or doubled. */
  private mutated(value: unknown, depth: number): unknown {
    if (this.draw(6) === 0) return this.draw(2) === 0 ? this.one(texts) : this.one(values);
    if (Array.isArray(value)) {
      const items = value.map((item) => this.mutated(item, depth + 1));
      return this.draw(8) === 0 ? [...items, ...items, ...items] : items;
    }
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).flatMap(([name, part]) => {
      if (this.draw(15) === 0) return [];
      return [[this.draw(25) === 0 ? this.one(texts) : name, this.mutated(part, depth + 1)] as const];
    });
    if (this.draw(15) === 0) parts.push([this.one(texts), this.one(values)]);
    return Object.fromEntries(parts);
  }

  /** Text that is no longer quite what it was. */
  private raw(text: string): string | Buffer {
    const at = this.draw(text.length + 1);
    const ways = [
      () => text.slice(0, at),
      () => `${text}${text}`,
      () => text.slice(0, at) + String.fromCharCode(this.draw(0x500)) + text.slice(at + 1),
      () => text.replace('{', '{"a":1,"a":2,'),
      () => text.replace('{', '{"__proto__":{"admin":true},'),
      () => `${'['.repeat(1 + this.draw(200))}${text}`,
      () =>
        Buffer.from([
          ...Buffer.from(text).subarray(0, at),
          0xff,
          0xfe,
          0x00,
          ...Buffer.from(text).subarray(at),
        ]),
      () => (this.draw(30) === 0 ? text.padEnd(262_143 + this.draw(4), ' ') : `${text} `),
      () => (this.draw(30) === 0 ? `{${'"a":0,'.repeat(30_000)}"b":0}` : '{'),
      () => '',
    ];
    return this.one(ways)();
  }
}

/** As it may stand in an address; what is no text is left out. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** What a header can carry: anything else no client would send. */
function sendable(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 2000);
}

function formOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([name, part]) => [
    name.toWellFormed(),
    String(part).toWellFormed(),
  ]);
  return new URLSearchParams(parts).toString();
}
