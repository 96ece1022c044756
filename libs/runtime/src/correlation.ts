import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();

/** Carries the id that ties log lines and message headers of one request together; never anything a decision needs. */
export const correlation = {
  /** Runs a function, and everything it awaits, under the given id. */
  run<T>(id: string, fn: () => T): T {
    return storage.run(id, fn);
  },
  /** Returns the id in force, or a new one where none is. */
  id(): string {
    return storage.getStore() ?? randomUUID();
  },
  /** Returns the id in force, if any. */
  current(): string | undefined {
    return storage.getStore();
  },
} as const;
