import type { PipeTransform } from '@nestjs/common';
import { readForm } from '../contract/check-exchange.js';

/** Reads the body of an HTML form; of a name given twice the last value stays. */
export class FormBody implements PipeTransform<unknown, Record<string, string>> {
  transform(raw: unknown): Record<string, string> {
    return Buffer.isBuffer(raw) ? readForm(raw) : {};
  }
}
