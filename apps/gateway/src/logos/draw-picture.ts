/**
 * Draws one picture anew and ends: node draw-picture.js <format> <limits as JSON>, the picture on its input; a line of JSON
 * and the PNG on its output.
 *
 * A program of its own, without anything of ours but itself: it has no secret in its environment, and what a picture does to
 * a decoder, it does to this process alone. It is read as it stands here, too, so it imports no file beside it.
 */
import { buffer } from 'node:stream/consumers';
import sharp, { type Sharp } from 'sharp';

/** What a picture may cost, and how large it is drawn. */
export interface DrawingLimits {
  readonly width: number;
  readonly height: number;
  readonly mostPixels: number;
  /** Above it, few colours make a smaller file. */
  readonly largestPng: number;
  /** Of a processor's time: how much else the machine has to do says nothing about a picture. */
  readonly longestMs: number;
  /** Until it is ended from without, whatever it does. */
  readonly patienceMs: number;
  readonly mostMegabytes: number;
}

/** How it ends where a bound was reached. */
const ends = { memory: 70, time: 71 } as const;

const [format = '', told = '{}'] = process.argv.slice(2);
const limits = JSON.parse(told) as DrawingLimits;
const { width: widest, height: highest, mostPixels, largestPng, longestMs, mostMegabytes } = limits;
const dotsPerInch = 72;
const mostDots = 2400;

// Decoders run beside this loop, so that it sees what they take; where it does not come round, whoever started us ends us.
setInterval(() => {
  if (process.memoryUsage.rss() > mostMegabytes * 1_048_576) process.exit(ends.memory);
  const { user, system } = process.cpuUsage();
  if (user + system > longestMs * 1000) process.exit(ends.time);
}, 10).unref();

try {
  const { data, width, height } = await draw(await buffer(process.stdin));
  answer({ width, height }, data);
} catch (error) {
  answer({ reason: reasonOf(error) });
}

function answer(line: object, png: Buffer = Buffer.alloc(0)): void {
  process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), png]));
}

async function draw(bytes: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const picture = await opened(bytes);
  const first = await picture.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  const { width, height, size } = first.info;
  const data = size > largestPng ? await picture.png({ palette: true, effort: 7 }).toBuffer() : first.data;
  return { data, width, height };
}

async function opened(bytes: Buffer): Promise<Sharp> {
  sharp.cache(false);
  sharp.concurrency(1);
  const bounds = { limitInputPixels: mostPixels, failOn: 'error' } as const;
  const { width, height, pages = 1, format: read } = await sharp(bytes, bounds).metadata();
  if (read !== format) throw new Error('refused: it is no PNG, JPEG, WebP or SVG');
  if (pages > 1) throw new Error('refused: it moves');
  const scale = Math.min(widest / width, highest / height);
  const density = Math.min(mostDots, Math.max(1, dotsPerInch * scale));
  return sharp(bytes, { ...bounds, ...(format === 'svg' ? { density } : {}) })
    .autoOrient()
    .resize({ width: widest, height: highest, fit: 'inside', withoutEnlargement: format !== 'svg' })
    .toColourspace('srgb');
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  const [, own] = /^refused: (.*)/.exec(said) ?? [];
  if (own !== undefined) return own;
  return /pixel limit/.test(said) ? 'it has more than 8 million pixels' : 'it cannot be read';
}
