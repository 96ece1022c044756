import { Problem } from '@assay/contracts';
import { expect, it } from 'vitest';
import { readJson } from './read-json.js';

const read = (text: string): unknown => readJson(Buffer.from(text));

function refusal(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.errors?.[0]?.message : String(error);
  }
}

it('a JSON body is read as it is', () => {
  expect(read('{"a":[1,{"b":"ü \\u00fc \\\\"}],"c":null}')).toEqual({ a: [1, { b: 'ü ü \\' }], c: null });
  expect(read('{"a":{"x":1},"b":{"x":2},"c":["x","x"]}')).toMatchObject({ b: { x: 2 } });
});

it('as much as a door takes is read', () => {
  expect(read(JSON.stringify(Array(20_000).fill(0)))).toHaveLength(20_000);
});

it('no body is nothing', () => {
  expect(readJson(Buffer.alloc(0))).toBeUndefined();
});

it.each([
  ['{', 'must be valid JSON'],
  ['\uFEFF{}', 'must be valid JSON'],
  ['{"a":1,"a":2}', 'must not contain a name twice'],
  ['{"a":1,"\\u0061":2}', 'must not contain a name twice'],
  ['{"x":{"__proto__":{"admin":true}}}', 'must not contain the name __proto__'],
  ['{"constructor":{"prototype":{}}}', 'must not contain the name constructor'],
  ['{"a":"x\\u0000y"}', 'must not contain NUL or broken characters'],
  ['{"a\\u0000":1}', 'must not contain NUL or broken characters'],
  ['{"a":"\\ud800"}', 'must not contain NUL or broken characters'],
  ['['.repeat(100_000) + ']'.repeat(100_000), 'is nested too deeply'],
  ['{"a":'.repeat(40) + '1' + '}'.repeat(40), 'is nested too deeply'],
  [
    JSON.stringify(Object.fromEntries(Array.from({ length: 257 }, (_, at) => [`n${at}`, 1]))),
    'must not contain so many names',
  ],
  [JSON.stringify(Array(20_001).fill(0)), 'holds too much'],
  [JSON.stringify(Array(10_001).fill([])), 'holds too much'],
  [JSON.stringify(Array(4000).fill({ a: 1, b: 2, c: 3, d: [4] })), 'holds too much'],
])('the body %.40s is refused', (text, message) => {
  expect(refusal(() => read(text))).toBe(message);
});

it('bytes that are not UTF-8 are refused', () => {
  expect(refusal(() => readJson(Buffer.from([0x22, 0xff, 0x22])))).toBe('must be UTF-8');
});
