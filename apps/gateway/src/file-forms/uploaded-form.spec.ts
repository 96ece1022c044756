import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { UploadedForm } from './uploaded-form.js';

const type = 'multipart/form-data; boundary=b-1';
const field = (name: string, value: string) =>
  `--b-1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (content: string) =>
  `--b-1\r\nContent-Disposition: form-data; name="logo"; filename="l.png"\r\nContent-Type: image/png\r\n\r\n${content}\r\n`;
const inPieces = (body: string, size: number): Readable =>
  Readable.from(body.match(new RegExp(`[^]{1,${size}}`, 'g'))?.map((piece) => Buffer.from(piece)) ?? [], {
    objectMode: false,
  });
const open = (body: string | Readable, contentType = type, answer = new PassThrough()) =>
  UploadedForm.open(typeof body === 'string' ? inPieces(body, 7) : body, contentType, answer);
async function contentOf({ file: arriving }: UploadedForm): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of arriving) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('a form with a file', () => {
  it.each([1, 3, 64, 4096])(
    'has its fields first and then what the file holds, in pieces of %i',
    async (size) => {
      const body = `${field('form', 'tok')}${field('revision', '7')}${file('a\r\n--b-2\r\nb')}--b-1--\r\n`;
      const form = await open(inPieces(body, size));
      expect([form.form, form.fields]).toEqual(['tok', { form: 'tok', revision: '7' }]);
      expect(await contentOf(form)).toBe('a\r\n--b-2\r\nb');
    },
  );

  it('is known by its fields before anything of the file has come', async () => {
    const body = new PassThrough();
    body.write(`${field('form', 'tok')}${file('').replace(/\r\n$/, '')}`);
    expect((await open(body)).form).toBe('tok');
  });

  it('that nobody reads to its end is let go by with the answer, and the connection stays', async () => {
    const body = new PassThrough();
    const answer = new PassThrough();
    body.write(`${field('form', 'tok')}${file('x'.repeat(100)).replace(/\r\n$/, '')}`);
    await open(body, type, answer);
    const ended = new Promise((resolve) => body.once('end', resolve));
    answer.end();
    body.end('x'.repeat(1000));
    await ended;
    expect(body.errored).toBe(null);
  });

  it.each([
    ['without a boundary', field('form', 'tok'), 'multipart/form-data'],
    ['without a file', `${field('form', 'tok')}--b-1--\r\n`, type],
    ['that ends early', field('form', 'tok'), type],
    ['with a name twice', `${field('form', 'a')}${field('form', 'b')}${file('x')}--b-1--`, type],
    ['with a field without end', `${field('form', 'x'.repeat(9000))}${file('x')}--b-1--`, type],
    ['with a head without end', `--b-1\r\n${'x'.repeat(20_000)}`, type],
    [
      'with a field without a name',
      `--b-1\r\nContent-Disposition: form-data\r\n\r\nx\r\n${file('x')}--b-1--`,
      type,
    ],
    [
      'with more names than any of ours',
      Array.from({ length: 12 }, (_, n) => field(`n${n}`, '')).join(''),
      type,
    ],
  ])('%s is refused', async (_how, body, contentType) => {
    await expect(open(body, contentType)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('after whose file something follows is refused', async () => {
    const form = await open(`${field('form', 'tok')}${file('x')}${field('late', 'y')}--b-1--`);
    await expect(contentOf(form)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
