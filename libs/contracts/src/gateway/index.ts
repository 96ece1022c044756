export { AuditEntry, AuditPage, ListAuditRequest, type AuditPhase } from './audit.js';
export { eraseIntake } from './erasing.js';
