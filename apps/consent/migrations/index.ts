import { CreateConsentTables0001 } from './0001-create-consent-tables.js';

export const migrations = [CreateConsentTables0001];
