import { isUtf8 } from 'node:buffer';
import { shownLogo } from '@assay/brand';
import { Problem } from '@assay/contracts';
import { Injectable } from '@nestjs/common';
import type { DrawingLimits } from './draw-picture.js';
import { drawApart } from './drawing-process.js';
import { whyNotDrawn, withoutComments } from './svg-shapes.js';

/** A logo that we drew ourselves: a PNG without anything of what was sent but its pixels. */
export interface DrawnLogo {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

type Format = 'png' | 'jpeg' | 'webp' | 'svg';

const limits: DrawingLimits = {
  width: 2 * shownLogo.width,
  height: 2 * shownLogo.height,
  mostPixels: 8_000_000,
  // Few colours make a smaller file, which mails are glad of; flat logos do not lose by it.
  largestPng: 98_304,
  longestMs: 10_000,
  patienceMs: 60_000,
  mostMegabytes: 192,
};
const mostWaiting = 4;

/** Draws logos anew, one at a time and each in a process of its own; what is too large, moves or is none of four formats is refused. */
@Injectable()
export class RedrawLogo {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Returns the picture as PNG, at most twice as large as it is shown, or throws the problem `logo-refused`; it costs no more than the bounds allow. */
  async run(bytes: Buffer, bounds: Partial<DrawingLimits> = {}): Promise<DrawnLogo> {
    if (this.waiting >= mostWaiting) throw new Problem('unavailable', { service: 'gateway' });
    this.waiting += 1;
    const drawn = this.last.then(() => draw(bytes, bounds));
    this.last = drawn.catch(() => undefined).finally(() => (this.waiting -= 1));
    return drawn;
  }
}

async function draw(bytes: Buffer, bounds: Partial<DrawingLimits>): Promise<DrawnLogo> {
  const format = formatOf(bytes);
  if (format === undefined) throw refused('it is no PNG, JPEG, WebP or SVG');
  const why = format === 'svg' ? whyNotDrawn(bytes.toString('utf8')) : undefined;
  if (why !== undefined) throw refused(why);
  const drawn = await drawApart(bytes, format, { ...limits, ...bounds }).catch((cause: unknown) => {
    throw new Problem('unavailable', { service: 'gateway' }, { cause });
  });
  if ('reason' in drawn) throw refused(drawn.reason);
  return drawn;
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
    isUtf8(bytes) && /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(withoutComments(bytes.toString('utf8')));
  return isSvg ? 'svg' : undefined;
}

function refused(reason: string): Problem {
  return new Problem('logo-refused', { reason });
}
