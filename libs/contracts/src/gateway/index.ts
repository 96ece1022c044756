export { AuditEntry, AuditPage, ListAuditRequest, type AuditPhase } from './audit.js';
export { eraseIntake } from './erasing.js';
export { PersonExport, PersonPlace } from './exports.js';
