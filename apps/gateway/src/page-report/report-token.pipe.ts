import { Problem } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';

/** The token of a link to a report; one that cannot exist is answered like one that does not. */
export const reportTokenPipe: PipeTransform<string, string> = {
  transform(token) {
    // One or two dots would be a step in the address at which results is asked.
    if (/^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,200}$/.test(token)) return token;
    throw new Problem('report-link-not-found');
  },
};
