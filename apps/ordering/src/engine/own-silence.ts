import { Problem } from '@assay/contracts';
import { isPassingFailure } from '@assay/persistence';

/** Whether a part of our own did not answer, so that the same succeeds as soon as it is back. */
export function isOwnSilence(error: unknown): boolean {
  return error instanceof Problem ? error.code === 'unavailable' : isPassingFailure(error);
}
