import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.js';

const text = '{"assessmentUrl":"https://engine.example/t/1"}';
const read = (encoding: string | string[] | undefined, content: Uint8Array | string, largest = 1000) =>
  readText(
    {
      headers: { 'content-encoding': encoding },
      body: { bytes: () => Promise.resolve(Buffer.from(content)) },
    },
    largest,
  );

describe('an answer is read', () => {
  it.each([
    ['plain', undefined, Buffer.from(text)],
    ['that says it is plain', 'identity', Buffer.from(text)],
    ['in gzip', 'gzip', gzipSync(text)],
    ['in gzip under its old name and in capitals', 'X-GZIP', gzipSync(text)],
    ['in deflate', 'deflate', deflateSync(text)],
    ['in deflate without its wrapper', 'deflate', deflateRawSync(text)],
    ['in br', 'br', brotliCompressSync(text)],
    ['in zstd', 'zstd', zstdCompressSync(text)],
    ['in two codings', 'br, gzip', gzipSync(brotliCompressSync(text))],
    ['in two codings of two headers', ['br', 'gzip'], gzipSync(brotliCompressSync(text))],
    ['with a byte order mark', undefined, Buffer.from(`\uFEFF${text}`)],
  ])('%s', async (_title, encoding, content) => {
    expect(await read(encoding, content)).toBe(text);
  });

  it('as empty where there is nothing, whatever it says', async () => {
    expect(await read('gzip', '')).toBe('');
  });
});

describe('an answer is refused', () => {
  it('that grows beyond what may be held, however small it came', async () => {
    for (const [encoding, content] of [
      ['gzip', gzipSync(Buffer.alloc(50_000_000))],
      ['br', brotliCompressSync(Buffer.alloc(5_000_000))],
      ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
    ] as const) {
      await expect(read(encoding, content, 65_536)).rejects.toMatchObject({ code: 'ERR_BUFFER_TOO_LARGE' });
    }
  });

  it.each([
    ['a coding nobody knows', 'compress', text, 'UNKNOWN_CONTENT_CODING'],
    ['a coding over and over', 'gzip, gzip, gzip, gzip', text, 'UNKNOWN_CONTENT_CODING'],
    ['what is no gzip', 'gzip', text, 'Z_DATA_ERROR'],
    ['half of one', 'gzip', gzipSync(text).subarray(0, 20), 'Z_BUF_ERROR'],
  ])('in %s', async (_title, encoding, content, code) => {
    await expect(read(encoding, content)).rejects.toMatchObject({ code });
  });
});
