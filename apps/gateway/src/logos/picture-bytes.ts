import { Problem } from '@assay/contracts';

const largestPicture = 1_048_576;

/** The bytes of a picture as they arrive, or the problem that it is too large or not whole; what comes after that is not asked for. */
export async function takePictureBytes(arriving: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of arriving) {
      size += chunk.length;
      if (size > largestPicture) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const errors = [{ pointer: '', message: 'must be whole' }];
    throw new Problem('invalid-input', {}, { errors, cause });
  }
  if (size <= largestPicture) return Buffer.concat(chunks);
  throw new Problem('logo-too-large');
}
