import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { readTraceparent, type SpanPlace, writeTraceparent } from './trace-context.js';

interface Way {
  readonly id: string;
  readonly span?: SpanPlace | undefined;
}

const storage = new AsyncLocalStorage<Way>();
const separator = '/';

/**
 * Carries the id that ties log lines, messages and due rows of one way together, and the span it is in where steps are
 * recorded; never anything a decision needs. Both travel as one text, so that whoever keeps the one has the other.
 */
export const correlation = {
  /** Runs a function, and everything it awaits, under what was carried here, or a bare id. */
  run<T>(carried: string, fn: () => T): T {
    return storage.run(unpack(carried), fn);
  },
  /** Runs a function, and everything it awaits, within a span of the way. */
  within<T>(span: SpanPlace, fn: () => T, id?: string): T {
    return storage.run({ id: id ?? idInForce(), span }, fn);
  },
  /** Returns the id in force, or a new one where none is. */
  id(): string {
    return idInForce();
  },
  /** Returns the id in force, if any. */
  current(): string | undefined {
    return storage.getStore()?.id;
  },
  /** Returns the span in force, if any. */
  span(): SpanPlace | undefined {
    return storage.getStore()?.span;
  },
  /** Returns what messages, events and due rows carry on, so that what follows from them is of the same way. */
  carried(): string {
    const { id, span } = storage.getStore() ?? { id: randomUUID() };
    return span ? id + separator + writeTraceparent(span) : id;
  },
  /** Returns the span that a carried text names, if any. */
  spanOf(carried: string): SpanPlace | undefined {
    return unpack(carried).span;
  },
} as const;

function idInForce(): string {
  return storage.getStore()?.id ?? randomUUID();
}

function unpack(carried: string): Way {
  const cut = carried.indexOf(separator);
  if (cut < 0) return { id: carried };
  return { id: carried.slice(0, cut), span: readTraceparent(carried.slice(cut + 1)) };
}
