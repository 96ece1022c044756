import type { PipeTransform } from '@nestjs/common';

/** Reads the body of an HTML form. */
export class FormBody implements PipeTransform<unknown, URLSearchParams> {
  transform(raw: unknown): URLSearchParams {
    return new URLSearchParams(Buffer.isBuffer(raw) ? raw.toString('utf8') : '');
  }
}
