import { Problem } from '@assay/contracts';

/** Nothing, where an app cannot be asked at the moment: the rest of a page is still of use. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && error.retry === 'later') return undefined;
    throw error;
  }
}
