export { backoffSeconds, ownFault } from './backoff.js';
export {
  commandConnectMs,
  type ConnectionOptions,
  dataSourceOptions,
  roleOf,
} from './data-source-options.js';
export { Database } from './database.js';
export { DatabaseClock } from './database-clock.js';
export { databaseChecks, type DatabaseLook, databaseOf } from './database-checks.js';
export { isPassingFailure, isUniqueViolation } from './database-errors.js';
export { untilRecorded } from './until-recorded.js';
export { DueLoop, type DueLoopOptions, type WorkOutcome } from './due-loop.js';
export { countDue, type DueCount } from './count-due.js';
export { dueRows } from './due-rows.js';
export { dumpSchema } from './dump-schema.js';
export { eraseFrom, eraseOnce, type Erasing, type PlaceCount } from './erase-once.js';
export { everybody, type Identity } from './everybody.js';
export { glance } from './glance.js';
export { type GuardedTables, guardRows } from './guard-rows.js';
export { holdLease, type LeaseTerms } from './hold-lease.js';
export {
  type DueRows,
  type DueRowsOptions,
  held,
  type Leased,
  noteOver,
  noteOverAlready,
  type Taken,
} from './lease.js';
export { entityOf, type JsonRow, rowOf } from './entity-row.js';
export { type MigrationClass, migrationName } from './migrations.js';
export { type MigrationOptions, runMigrations } from './migrations-runner.js';
export { whenDatabaseAnswers } from './open-database.js';
export { keptHashKey, openVault } from './open-vault.js';
export { PersistenceModule, type PersistenceOptions } from './persistence.module.js';
export type { RowWay } from './row-way.js';
export { Retention, type RetentionOptions } from './retention.js';
export { rewrap, rewrapCommand, RewrapConfig, type RewrapOptions } from './rewrap.js';
export { SealAnew, type SealedColumn } from './seal-anew.js';
export { takenBy, takenColumns } from './take-rows.js';
export { LateNotes } from './late-notes.js';
export { type Lease, Tx } from './tx.js';
export { unflushed, unflushedRows } from './unflushed.js';
export { sealedBy, Vault } from './vault.js';
export { VaultKeys } from './vault-keys.js';
export { WorkLoops } from './work-loops.js';
export { loopFor, measureWork, workOf, WorksOff } from './works-off.js';
