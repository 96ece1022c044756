import { readdirSync, readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { eventually } from '@assay/testing';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { RedrawLogo } from './redraw-logo.js';

const logos = new RedrawLogo();
const red = { r: 200, g: 0, b: 0, alpha: 1 };
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: red } });
const svg = (inside: string, size = 'width="300" height="100"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);

const chunk = (type: string, data: Buffer): Buffer => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG that says it is so large, with as many bytes as deflate makes of nothing. */
function bomb(width: number, height: number, lines: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const data = deflateSync(Buffer.alloc((width + 1) * lines), { level: 9 });
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a logo', () => {
  it.each([
    ['PNG', () => picture(900, 100).png().toBuffer()],
    ['JPEG', () => picture(900, 100).jpeg().toBuffer()],
    ['WebP', () => picture(900, 100).webp().toBuffer()],
    ['SVG', async () => svg('<rect width="900" height="100" fill="#c80000"/>', 'width="900" height="100"')],
  ])('sent as %s is drawn as PNG, twice as large as it is shown', async (_format, make) => {
    const { png, width, height } = await logos.run(await make());
    expect([width, height]).toEqual([480, 53]);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 480, height: 53 });
    const [r = 0, g = 255] = await sharp(png)
      .extract({ left: 5, top: 5, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(r).toBeGreaterThan(180);
    expect(g).toBeLessThan(30);
  });

  it('smaller than that stays as it is, and a drawing grows', async () => {
    expect(await logos.run(await picture(30, 20).png().toBuffer())).toMatchObject({ width: 30, height: 20 });
    const small = svg('<rect width="30" height="10"/>', 'width="30" height="10"');
    expect(await logos.run(small)).toMatchObject({ width: 480, height: 160 });
  });

  it('keeps nothing of what was sent but its pixels', async () => {
    const told = await picture(100, 50)
      .withExif({ IFD0: { Copyright: 'a secret' } })
      .jpeg()
      .toBuffer();
    expect(told.toString('latin1')).toContain('a secret');
    const { png } = await logos.run(Buffer.concat([told, Buffer.from('<script>alert(1)</script>')]));
    expect(png.toString('latin1')).not.toMatch(/a secret|script/);
  });

  it('of noise is made small enough for a message', async () => {
    const noise = sharp(randomBytes(480 * 160 * 3), { raw: { width: 480, height: 160, channels: 3 } });
    const { png } = await logos.run(await noise.png().toBuffer());
    expect(png.toString('base64').length).toBeLessThan(200_000);
  });
});

describe('what cannot be a logo is refused with its reason:', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /no PNG, JPEG, WebP or SVG/],
    ['a page', () => Buffer.from('<html><svg/></html>'), /no PNG, JPEG, WebP or SVG/],
    ['a GIF', () => picture(9, 9).gif().toBuffer(), /no PNG, JPEG, WebP or SVG/],
    ['a TIFF', () => picture(9, 9).tiff().toBuffer(), /no PNG, JPEG, WebP or SVG/],
    ['half a PNG', async () => (await picture(400, 400).png().toBuffer()).subarray(0, 400), /cannot be read/],
    ['an SVG that is no XML', () => svg('<path'), /cannot be read|not drawn/],
    ['an SVG with a picture in it', () => svg('<image href="#a"/>'), /<image>/],
    ['an SVG beyond measure', () => svg('', 'width="90000" height="90000"'), /8 million pixels/],
    ['an SVG that takes half a minute to read', () => slow(), /<style>|deep/],
    ['a picture that moves', () => moving(), /moves/],
    ['a bomb that says what it is', () => bomb(40_000, 40_000, 1), /8 million pixels/],
    ['a bomb that lies', () => bomb(2000, 2000, 100), /cannot be read/],
  ])('%s', async (_what, make, reason) => {
    await expect(logos.run(await make())).rejects.toMatchObject({
      code: 'logo-refused',
      params: { reason: expect.stringMatching(reason) as string },
    });
  });

  it('comments that lead to no drawing, of which each could end anywhere', async () => {
    const bytes = Buffer.from(`${'<!---->'.repeat(200)}x`);
    await expect(logos.run(bytes)).rejects.toMatchObject({ code: 'logo-refused' });
  });

  it('more at once than are drawn one after the other', async () => {
    const png = await picture(100, 50).png().toBuffer();
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => logos.run(png)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    expect((await logos.run(png)).width).toBe(100);
  });
});

describe('what a picture may cost is bounded:', () => {
  const slowest = () => bomb(2828, 2828, 2828);

  it('one that takes too long is refused when its time is over, and the next one is drawn', async () => {
    await expect(logos.run(slowest(), { longestMs: 50 })).rejects.toMatchObject({
      code: 'logo-refused',
      params: { reason: 'it takes too long to draw' },
    });
    expect(await logos.run(await picture(100, 50).png().toBuffer())).toMatchObject({ width: 100 });
  });

  it('one that takes too much memory is refused', async () => {
    await expect(logos.run(slowest(), { mostMegabytes: 40 })).rejects.toMatchObject({
      code: 'logo-refused',
      params: { reason: 'it takes too much memory to draw' },
    });
  });

  it('one that is drawn is drawn by a process of its own, which is gone when its time is over', async () => {
    const refused = logos.run(slowest(), { patienceMs: 2000 }).catch((error: unknown) => error);
    await eventually(() => expect(drawing()).toHaveLength(1));
    expect(readFileSync(`/proc/${drawing()[0]}/environ`, 'utf8')).not.toMatch(/TOKEN|KEY|HOME/);
    process.kill(Number(drawing()[0]), 'SIGSTOP');
    expect(await refused).toMatchObject({ params: { reason: 'it takes too long to draw' } });
    expect(drawing()).toEqual([]);
  });
});

it('the event loop goes on while the largest picture is drawn', async () => {
  let turns = 0;
  let drawing = true;
  const turn = (): void => {
    turns += 1;
    if (drawing) setImmediate(turn);
  };
  const drawn = logos.run(bomb(2828, 2828, 2828));
  turn();
  await drawn;
  drawing = false;
  expect(turns).toBeGreaterThan(20);
});

/** The processes of ours that draw at this moment. */
function drawing(): string[] {
  const tasks = readdirSync('/proc/self/task');
  const children = tasks.flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return children.filter((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('draw-picture'));
}

/** Every selector is looked for on every way up. */
function slow(): Buffer {
  return svg(
    `<style>${'q g{}'.repeat(1000)}</style>${'<g>'.repeat(900)}<path d="M0 0h9v9z"/>${'</g>'.repeat(900)}`,
  );
}

/** Two frames, as WebP. */
async function moving(): Promise<Buffer> {
  const frames = await Promise.all(
    [red, { ...red, g: 200 }].map((background) =>
      sharp({ create: { width: 10, height: 10, channels: 4, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}
