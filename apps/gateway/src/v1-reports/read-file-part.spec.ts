import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilePart } from './read-file-part.js';

const type = 'multipart/form-data; boundary=b-1';
const head =
  'Content-Disposition: form-data; name="file"; filename="r.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function read(body: string | Buffer, contentType = type, size = 7): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of readFilePart(inChunks(Buffer.from(body), size), contentType)) parts.push(part);
  return Buffer.concat(parts);
}

it('the file comes out as it went in, however the bytes are cut', async () => {
  const content = fc.array(fc.constantFrom('\r', '\n', '-', '--b', '\r\n--b-', 'x', '%PDF'), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 40 }), async (parts, size) => {
      const text = parts.join('');
      fc.pre(!`\r\n${text}\r\n`.includes('\r\n--b-1'));
      expect(String(await read(`--b-1\r\n${head}${text}\r\n--b-1--\r\n`, type, size))).toBe(text);
    }),
  );
});

it('a boundary may be quoted', async () => {
  expect(String(await read(`--b 1\r\n${head}x\r\n--b 1--`, 'multipart/form-data; boundary="b 1"'))).toBe('x');
});

it.each([
  [
    'a head that is folded',
    'Content-Disposition: form-data; name="file";\r\n filename="r.pdf"\r\nContent-Type:\r\n\tapplication/pdf\r\n\r\n',
  ],
  [
    'application/octet-stream',
    'Content-Disposition: form-data; name="file"; filename="r.pdf"\r\nContent-Type: application/octet-stream\r\n\r\n',
  ],
  ['no type', 'Content-Disposition: form-data; name="file"; filename="r.pdf"\r\n\r\n'],
])('a file is taken with %s, as libraries send it', async (_what, theirs) => {
  expect(String(await read(`--b-1\r\n${theirs}x\r\n--b-1--`))).toBe('x');
});

describe('refused is', () => {
  it.each([
    [
      'another type',
      `--b-1\r\n${head.replace('pdf\r\n\r\n', 'zip\r\n\r\n')}x\r\n--b-1--`,
      'unsupported-media-type',
    ],
    [
      'a field that is no file',
      `--b-1\r\n${head.replace(/; filename="r.pdf"/, '')}x\r\n--b-1--`,
      'invalid-input',
    ],
    ['a second file', `--b-1\r\n${head}x\r\n--b-1\r\n${head}y\r\n--b-1--`, 'invalid-input'],
    ['no file', '--b-1--\r\n', 'invalid-input'],
    ['a cut file', `--b-1\r\n${head}x`, 'invalid-input'],
    ['a head without an end', `--b-1\r\n${'x'.repeat(20_000)}`, 'invalid-input'],
    ['nothing', '', 'invalid-input'],
  ])('%s', async (_title, body, code) => {
    await expect(read(body)).rejects.toMatchObject({ code });
  });

  it('a body without a boundary', async () => {
    await expect(read('x', 'multipart/form-data')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
