import { templateIdPattern } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';
import { invalidInput } from '../edge/check-input.js';

/** A template's id in an address, or the problem that says how one looks. */
export const templateIdPipe: PipeTransform<string, string> = {
  transform(templateId) {
    if (templateIdPattern.test(templateId)) return templateId;
    throw invalidInput([{ pointer: '/templateId', message: 'must be 1 to 128 of A-Z a-z 0-9 . _ -' }]);
  },
};
