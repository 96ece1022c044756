import { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import { BrandReply, saveBrandLogo } from '@assay/contracts/consent';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { takePictureBytes } from '../logos/picture-bytes.js';
import { pictureTypes } from '../edge/take-picture.js';
import { Documented } from '../v1-door/documented.js';

/** The bytes of a picture that is being sent as a body, or the problem that says what is wrong with it. */
export async function pictureOf(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new Problem('unsupported-media-type', { expected: pictureTypes });
  try {
    // Not closed from here: whoever sends it still has to hear why it was refused.
    return await takePictureBytes(body.iterator({ destroyOnReturn: false }));
  } finally {
    body.resume();
  }
}

/** Describes an operation that takes a logo. */
export function DocumentedLogo({ id, of }: { readonly id: string; readonly of: string }): MethodDecorator {
  return applyDecorators(
    ApiConsumes('image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'),
    ApiBody({
      description:
        'The picture itself: at most 1 MB and 8 million pixels, unmoved; an SVG is made of plain shapes. What it is, its bytes say.',
      schema: { type: 'string', format: 'binary' },
    }),
    Documented({
      id,
      contract: saveBrandLogo,
      tag: 'Brand',
      versioned: true,
      summary: `Give ${of} a logo, at most 240 by 80 pixels on a page; the same again is harmless`,
      answer: BrandReply,
      problems: [
        'invalid-input',
        'logo-refused',
        'logo-too-large',
        'too-many-logos',
        'unsupported-media-type',
      ],
    }),
  ) as MethodDecorator;
}
