import { isUtf8 } from 'node:buffer';
import { shownLogo } from '@assay/brand';
import { Problem } from '@assay/contracts';
import { Injectable } from '@nestjs/common';
import type { Sharp } from 'sharp';
import { whyNotDrawn } from './svg-shapes.js';

/** A logo that we drew ourselves: a PNG without anything of what was sent but its pixels. */
export interface DrawnLogo {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

type Format = 'png' | 'jpeg' | 'webp' | 'svg';

const twice = { width: 2 * shownLogo.width, height: 2 * shownLogo.height };
const mostPixels = 8_000_000;
const longestSeconds = 5;
const mostWaiting = 4;
// Few colours make a smaller file, which mails are glad of; flat logos do not lose by it.
const largestPng = 98_304;
const dotsPerInch = 72;
const mostDots = 2400;

/** Draws logos anew, one at a time and beside the event loop; what is too large, moves or is none of four formats is refused. */
@Injectable()
export class RedrawLogo {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Returns the picture as PNG, at most twice as large as it is shown, or throws the problem `logo-refused`. */
  async run(bytes: Buffer): Promise<DrawnLogo> {
    if (this.waiting >= mostWaiting) throw new Problem('unavailable', { service: 'gateway' });
    this.waiting += 1;
    const drawn = this.last.then(() => draw(bytes));
    this.last = drawn.catch(() => undefined).finally(() => (this.waiting -= 1));
    return drawn;
  }
}

async function draw(bytes: Buffer): Promise<DrawnLogo> {
  const format = formatOf(bytes);
  if (format === undefined) throw refused('it is no PNG, JPEG, WebP or SVG');
  const why = format === 'svg' ? whyNotDrawn(bytes.toString('utf8')) : undefined;
  if (why !== undefined) throw refused(why);
  try {
    const picture = await opened(bytes, format);
    const first = await picture.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
    const { width, height, size } = first.info;
    const small = size > largestPng ? await picture.png({ palette: true, effort: 7 }).toBuffer() : first.data;
    return { png: small, width, height };
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw refused(reasonOf(cause), cause);
  }
}

async function opened(bytes: Buffer, format: Format): Promise<Sharp> {
  // Loaded with the first logo: seldom needed, and larger than all the rest.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const limits = { limitInputPixels: mostPixels, failOn: 'error' } as const;
  const { width, height, pages = 1, format: read } = await sharp(bytes, limits).metadata();
  if (read !== format) throw refused('it is no PNG, JPEG, WebP or SVG');
  if (pages > 1) throw refused('it moves');
  const scale = Math.min(twice.width / width, twice.height / height);
  const density = Math.min(mostDots, Math.max(1, dotsPerInch * scale));
  return sharp(bytes, { ...limits, ...(format === 'svg' ? { density } : {}) })
    .timeout({ seconds: longestSeconds })
    .autoOrient()
    .resize({ ...twice, fit: 'inside', withoutEnlargement: format !== 'svg' })
    .toColourspace('srgb');
}

const beginnings: readonly (readonly [RegExp, Format])[] = [
  [/^\u0089PNG\r\n/, 'png'],
  [/^\u00ff\u00d8\u00ff/, 'jpeg'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
];

// By what it begins with, whatever it was called.
function formatOf(bytes: Buffer): Format | undefined {
  const beginning = bytes.subarray(0, 16).toString('latin1');
  const found = beginnings.find(([pattern]) => pattern.test(beginning));
  if (found) return found[1];
  const isSvg =
    isUtf8(bytes) &&
    /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*)*<svg[\s>]/.test(bytes.toString('utf8'));
  return isSvg ? 'svg' : undefined;
}

function reasonOf(cause: unknown): string {
  const said = cause instanceof Error ? cause.message : '';
  if (/pixel limit/.test(said)) return 'it has more than 8 million pixels';
  return /timeout/i.test(said) ? 'it takes too long to draw' : 'it cannot be read';
}

function refused(reason: string, cause?: unknown): Problem {
  return new Problem('logo-refused', { reason }, cause === undefined ? {} : { cause });
}
