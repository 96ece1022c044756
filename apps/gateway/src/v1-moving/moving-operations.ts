import { ApplyImport } from './apply-import.js';
import { CheckImport } from './check-import.js';
import { CompareAnswer } from './compare-answer.js';

/** The operations with which a vendor moves in that is a partner already. */
export const movingOperations = [CheckImport, ApplyImport, CompareAnswer];
