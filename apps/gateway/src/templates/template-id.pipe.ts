import { isStorable } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';
import { invalidInput } from '../edge/check-input.js';

/** A template's id in an address: 1 to 128 characters of text. */
export const templateIdPipe: PipeTransform<string, string> = {
  transform(templateId) {
    if (templateId.length > 0 && templateId.length <= 128 && isStorable(templateId)) return templateId;
    throw invalidInput([{ pointer: '/templateId', message: 'must be 1 to 128 characters of text' }]);
  },
};
