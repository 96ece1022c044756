import { type Readable, pipeline, Transform } from 'node:stream';

/** What is done with content that passes, and before the last of it does. */
export interface Passing {
  /** Sees each chunk. */
  readonly seen?: (chunk: Buffer) => void;
  /** Rejects where the last of it must not be given. */
  readonly allowed: () => Promise<void>;
  /** Told once how it ended. */
  readonly ended?: (error?: unknown) => void;
}

/** The same content, whose last chunk waits until it is allowed: nobody has all of it before, and nobody half of it unnoticed. */
export function lastHeld(content: Readable, { seen, allowed, ended }: Passing): Readable {
  let last: Buffer | undefined;
  const holding = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen?.(chunk);
      const before = last;
      last = chunk;
      done(null, before);
    },
    flush(done) {
      allowed().then(() => done(null, last), done);
    },
  });
  // A failure of either ends both. Whoever takes the content is told; before anybody does, somebody has to listen.
  return pipeline(content, holding, (error) => ended?.(error)).on('error', () => undefined);
}
