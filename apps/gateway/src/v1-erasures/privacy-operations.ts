import { ErasePerson } from './erase-person.js';
import { ExportPerson } from './export-person.js';
import { ShowErasure } from './show-erasure.js';
import { ShowRetention } from './show-retention.js';
import { VerifyErasure } from './verify-erasure.js';

/** What the vendor may have done about one person. */
export const privacyOperations = [ErasePerson, ShowErasure, VerifyErasure, ExportPerson, ShowRetention];
