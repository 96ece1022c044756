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
])('the body %.40s is refused', (text, message) => {
  expect(refusal(() => read(text))).toBe(message);
});

it('bytes that are not UTF-8 are refused', () => {
  expect(refusal(() => readJson(Buffer.from([0x22, 0xff, 0x22])))).toBe('must be UTF-8');
});

it('a string of the largest size is read quickly', () => {
  const text = JSON.stringify({ a: 'x\\"'.repeat(60_000) });
  const begin = performance.now();
  read(text);
  expect(performance.now() - begin).toBeLessThan(500);
});
