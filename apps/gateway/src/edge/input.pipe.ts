import type { Shape } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';
import { checkInput, type CheckOptions } from './check-input.js';

/** Lets a body, a query or path parameters through only in their declared shape, and without anything else. */
export class InputPipe<T extends object> implements PipeTransform<unknown, T> {
  constructor(
    private readonly shape: Shape<T>,
    private readonly options: Partial<CheckOptions> & { readonly empty?: 'allowed' } = {},
  ) {}

  transform(input: unknown): T {
    const value = input === undefined && this.options.empty === 'allowed' ? {} : input;
    return checkInput(this.shape, value, { strict: true, ...this.options });
  }
}
