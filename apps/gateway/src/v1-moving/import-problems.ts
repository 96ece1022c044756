import type { ProblemCode } from '@assay/contracts';
import { importApiKey, importConnection } from '@assay/contracts/consent';
import { importPackages } from '@assay/contracts/ordering';

/** How something that is to move in may be refused. */
export const importProblems: readonly ProblemCode[] = [
  ...new Set([importConnection, importApiKey, importPackages].flatMap(({ problems }) => [...problems])),
];
