import type { CompletedPart } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.js';

// The smallest part that a store takes before the last one.
const partBytes = 5 * 1024 * 1024;

/** Writes content of any length, no faster than the bucket takes it; of all of it one part is held. */
export async function uploadInParts(
  bucket: Bucket,
  key: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const sent: CompletedPart[] = [];
  let uploadId: string | undefined;
  try {
    for await (const { bytes, isLast } of inParts(content)) {
      if (isLast && uploadId === undefined) return await bucket.put(key, bytes);
      uploadId ??= await bucket.begin(key);
      sent.push(await bucket.putPart(key, uploadId, sent.length + 1, bytes));
    }
    if (uploadId !== undefined) await bucket.complete(key, uploadId, sent);
  } catch (error) {
    // What cannot be ended now is ended by the sweep; why it failed is what matters.
    if (uploadId !== undefined) await bucket.abort(key, uploadId).catch(() => undefined);
    throw error;
  }
}

interface Part {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

// Each part is in the place of the one before, which has been sent by then.
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const held = Buffer.allocUnsafeSlow(partBytes);
  let used = 0;
  for await (const chunk of content)
    for (let from = 0; from < chunk.byteLength;) {
      if (used === partBytes) {
        yield { bytes: held, isLast: false };
        used = 0;
      }
      const taken = chunk.subarray(from, from + partBytes - used);
      held.set(taken, used);
      used += taken.byteLength;
      from += taken.byteLength;
    }
  yield { bytes: held.subarray(0, used), isLast: true };
}
