/** The parts of PostgreSQL's answer by which a failure is recognised. */
interface SqlFailure {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly routine?: unknown;
}

const uniqueViolation = '23505';

// Class 08, shutdowns and restarts of the server, too many connections; deadlocks and what took too long; and
// what the sockets and the pool say.
const passingStates = /^(08...|57P0[1-4]|53300|40001|40P01|55P03|57014)$/;
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
// The last is what TypeORM says after the connection under a transaction broke.
const driverMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error)|Query runner already released)/;

/** Tells whether a statement failed because a row of that key is already there. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return causesOf(error).some(
    (failure) =>
      failure.code === uniqueViolation && (constraint === undefined || failure.constraint === constraint),
  );
}

/** Tells whether the database could not be reached or did not get to it in time: the same may succeed later. */
export function isPassingFailure(error: unknown): boolean {
  return causesOf(error).some(({ code, message }) => {
    if (typeof code === 'string' && (passingStates.test(code) || socketCodes.has(code))) return true;
    return driverMessages.test(message);
  });
}

/** Tells whether PostgreSQL ended the transaction because it and another one waited for each other; run again, it has its turn. */
export function isDeadlock(error: unknown): boolean {
  return causesOf(error).some(({ code }) => code === '40P01');
}

/** Tells whether a statement failed because a table has changed since the connection planned it; it may be run again. */
export function isStalePlan(error: unknown): boolean {
  return causesOf(error).some(({ code, routine }) => code === '0A000' && routine === 'RevalidateCachedQuery');
}

/** Tells whether the connection is of no more use: a plan of it is stale, or a statement may still run on it. */
export function spoilsConnection(error: unknown): boolean {
  return isStalePlan(error) || causesOf(error).some(({ message }) => message === 'Query read timeout');
}

type Failure = Error & SqlFailure & { readonly driverError?: unknown };

/** The failure itself and what it says it was caused by. */
export function causesOf(error: unknown, depth = 0): Failure[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const failure: Failure = error;
  const nested = [
    failure.driverError,
    failure.cause,
    ...(error instanceof AggregateError ? error.errors : []),
  ];
  return [failure, ...nested.flatMap((cause) => causesOf(cause, depth + 1))];
}
