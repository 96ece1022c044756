import { Problem } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';

/** The hash in the name of a logo’s file; what cannot be one is answered like one that is not there. */
export const logoFilePipe: PipeTransform<string, string> = {
  transform(file) {
    const [, hash] = /^([0-9a-f]{64})\.png$/.exec(file) ?? [];
    if (hash === undefined) throw new Problem('not-found');
    return hash;
  },
};
