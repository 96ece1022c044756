import { Problem } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';

/** The token of a candidate's link; one that cannot exist is answered like one that does not. */
export const linkTokenPipe: PipeTransform<string, string> = {
  transform(linkToken) {
    if (/^[A-Za-z0-9._~-]{1,200}$/.test(linkToken)) return linkToken;
    throw new Problem('link-not-found');
  },
};
