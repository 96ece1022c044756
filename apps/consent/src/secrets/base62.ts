import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** That many characters from a CSPRNG, each of the 62 equally likely; 43 of them hold 256 bits. */
export function randomBase62(length: number): string {
  let text = '';
  while (text.length < length) {
    // Bytes of 248 and more would make the first letters likelier.
    for (const byte of randomBytes(length))
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62);
  }
  return text;
}

/** The CRC-32 of a text in six characters: finds typing errors, keeps no secret. */
export function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < 6; place += 1) {
    digits = alphabet.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
