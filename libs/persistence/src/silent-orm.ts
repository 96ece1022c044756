import type { Logger } from 'typeorm';

const nothing = (): void => undefined;

/** Keeps TypeORM from printing: what fails is thrown, and statements may carry personal data. */
export const silentOrm: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
